package org.althing.adapter.http.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a problem document (RFC 9457) says, but for the request that it answers.
 *
 * @param detail the case at hand, for people
 * @param errors the parts of the input that are to blame; often none
 */
public record ProblemDocument(String code, int status, String title, String detail, List<FieldError> errors) {
    static final String TYPE = "urn:althing:problem:";

    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    public static ProblemDocument of(Refusal refusal) {
        return of(refusal.problem(), refusal.detail(), refusal.errors());
    }

    public static ProblemDocument of(Problem problem, String detail) {
        return of(problem, detail, List.of());
    }

    public static ProblemDocument of(DoorProblem problem, String detail) {
        return new ProblemDocument(problem.code(), problem.status(), problem.title(), detail, List.of());
    }

    /** The input does not fit. */
    public static ProblemDocument invalid(List<FieldError> errors) {
        var detail = errors.size() == 1
                ? "One part of the request is not as it must be."
                : errors.size() + " parts of the request are not as they must be.";
        return of(Problem.REQUEST_INVALID, detail, errors);
    }

    /** The status of a kind of problem: the one place where HTTP's numbers meet the core's words. */
    public static int status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
            case FAULT -> 500;
        };
    }

    /** The document as a tree, {@code errors} only where there are some. */
    public Map<String, @Nullable Object> tree(String requestId) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("type", TYPE + code);
        fields.put("title", title);
        fields.put("status", status);
        fields.put("detail", detail);
        fields.put("instance", "urn:uuid:" + requestId);
        fields.put("code", code);
        if (!errors.isEmpty()) {
            fields.put("errors", WireWriter.tree(errors));
        }
        return fields;
    }

    private static ProblemDocument of(Problem problem, String detail, List<FieldError> errors) {
        return new ProblemDocument(problem.code(), status(problem.kind()), problem.title(), detail, errors);
    }
}
