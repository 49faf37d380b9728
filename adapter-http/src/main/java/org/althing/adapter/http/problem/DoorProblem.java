package org.althing.adapter.http.problem;

/** The ways in which HTTP itself says no, before or beside any use case. */
public enum DoorProblem {
    UNREADABLE("request.unreadable", 400, "The request cannot be read"),
    AMBIGUOUS_CREDENTIALS("auth.ambiguous", 400, "More than one credential was shown"),
    ROUTE_NOT_FOUND("route.not-found", 404, "There is nothing at this address"),
    METHOD("request.method", 405, "This cannot be done with that method"),
    NOT_ACCEPTABLE("request.not-acceptable", 406, "The answer cannot be given in a form that was asked for"),
    TIMEOUT("request.timeout", 408, "The request did not arrive in time"),
    TOO_LARGE("request.too-large", 413, "The body is too large"),
    URI_TOO_LONG("request.uri-too-long", 414, "The address is too long"),
    MEDIA_TYPE("request.media-type", 415, "The body is not of a kind that can be read here"),
    PRECONDITION_REQUIRED("request.precondition-required", 428, "Say on which version the change was decided"),
    HEADERS_TOO_LARGE("request.headers-too-large", 431, "The headers are too large");

    private final String code;
    private final int status;
    private final String title;

    DoorProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
