package org.althing.application;

/**
 * Every way in which Althing says no: the one list from which HTTP, sockets, commands and the documents take their codes.
 *
 * <p>A code is stable: programs branch on it. The {@link Kind} is what a door needs to know to answer in its own terms.
 */
public enum Problem {
    REQUEST_INVALID("request.invalid", Kind.INVALID, "Something in the request is not as it must be"),
    REQUEST_STALE("request.stale", Kind.STALE, "It was changed by someone else meanwhile"),
    REQUEST_TOO_MANY("request.too-many", Kind.TOO_MANY, "Too many requests in a short time"),
    AUTH_REQUIRED("auth.required", Kind.UNAUTHENTICATED, "This needs a caller who is known"),
    AUTH_FAILED("auth.failed", Kind.UNAUTHENTICATED, "The credentials are not right, or not any more"),
    AUTH_EXPIRED("auth.expired", Kind.UNAUTHENTICATED, "The token has expired"),
    AUTH_SECOND_FACTOR_REQUIRED(
            "auth.second-factor-required", Kind.UNAUTHENTICATED, "The password is right, and not enough"),
    AUTH_SCOPE_MISSING("auth.scope-missing", Kind.FORBIDDEN, "The credential does not allow this"),
    AUTH_FORBIDDEN("auth.forbidden", Kind.FORBIDDEN, "This is not the caller's to do"),
    AUTH_CLOCK_NOT_SET("auth.clock-not-set", Kind.UNAVAILABLE, "The server does not know what time it is"),
    AUTH_BUSY("auth.busy", Kind.UNAVAILABLE, "Too many passwords are being checked at once"),
    USER_NAME_TAKEN("user.name-taken", Kind.CONFLICT, "The user name is taken"),
    USER_NOT_FOUND("user.not-found", Kind.NOT_FOUND, "There is no such user"),
    INVITATION_NOT_FOUND("invitation.not-found", Kind.NOT_FOUND, "There is no such invitation"),
    SESSION_NOT_FOUND("session.not-found", Kind.NOT_FOUND, "There is no such session"),
    CALLER_NOT_FOUND("caller.not-found", Kind.NOT_FOUND, "There is no such service on the host"),
    CALLER_LEGACY_TAKEN("caller.legacy-taken", Kind.CONFLICT, "Another service signs in the older way"),
    FACTOR_EXISTS("factor.exists", Kind.CONFLICT, "There is a second factor in force"),
    FACTOR_NOT_FOUND("factor.not-found", Kind.NOT_FOUND, "There is no such second factor"),
    KEY_NOT_FOUND("key.not-found", Kind.NOT_FOUND, "There is no such API key"),
    ROOM_NAME_TAKEN("room.name-taken", Kind.CONFLICT, "The room name is taken"),
    ROOM_NOT_FOUND("room.not-found", Kind.NOT_FOUND, "There is no such room"),
    MESSAGE_NOT_FOUND("message.not-found", Kind.NOT_FOUND, "There is no such message"),
    ROOM_ID_REUSED("room.id-reused", Kind.CONFLICT, "The message's id was used for another message"),
    DEVICE_NOT_FOUND("device.not-found", Kind.NOT_FOUND, "The machine has no such part"),
    DEVICE_TOOL_MISSING("device.tool-missing", Kind.UNAVAILABLE, "A program that this needs is not installed"),
    DEVICE_NOT_PERMITTED("device.not-permitted", Kind.UNAVAILABLE, "The server may not do this on the machine"),
    DEVICE_TIMED_OUT("device.timed-out", Kind.UNAVAILABLE, "The machine did not answer in time"),
    DEVICE_OUTPUT_TOO_LONG("device.output-too-long", Kind.UNAVAILABLE, "A program of the machine printed too much"),
    SERVER_UNAVAILABLE("server.unavailable", Kind.UNAVAILABLE, "The server cannot do this now"),
    SERVER_FAULT("server.fault", Kind.FAULT, "The server made a mistake");

    /** What sort of no it is: doors map it to a status, a frame or an exit code, each in one exhaustive switch. */
    public enum Kind {
        /** What was asked is malformed, or breaks a rule that the caller could know. */
        INVALID,
        /** Who asks is not known. */
        UNAUTHENTICATED,
        /** Who asks is known, sees the thing, and may not do this to it. */
        FORBIDDEN,
        /** The thing is not there, or the caller may not know that it is. */
        NOT_FOUND,
        /** It cannot be done in the present state. */
        CONFLICT,
        /** The caller decided on a state that has passed. */
        STALE,
        /** Later, the same would be done. */
        TOO_MANY,
        /** Something that this needs does not work now. */
        UNAVAILABLE,
        /** A bug of ours; no detail leaves the server. */
        FAULT
    }

    private final String code;
    private final Kind kind;
    private final String title;

    Problem(String code, Kind kind, String title) {
        this.code = code;
        this.kind = kind;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }
}
