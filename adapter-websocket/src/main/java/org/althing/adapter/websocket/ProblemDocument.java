package org.althing.adapter.websocket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/**
 * A no as clients see it (RFC 9457): the answer to an upgrade that is refused, and the inside of an {@code error} frame.
 *
 * @param detail the case at hand, for people
 * @param instance the name of this occurrence, also in the log where it is worth a line there
 * @param errors the parts of the input that are to blame; often none
 */
record ProblemDocument(Problem problem, String detail, UUID instance, List<FieldError> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    ProblemDocument {
        errors = List.copyOf(errors);
    }

    static ProblemDocument of(Problem problem, String detail) {
        return new ProblemDocument(problem, detail, anyId(), List.of());
    }

    static ProblemDocument of(Refusal refusal) {
        return new ProblemDocument(refusal.problem(), refusal.detail(), anyId(), refusal.errors());
    }

    static ProblemDocument invalid(List<FieldError> errors) {
        var detail = errors.size() == 1
                ? "One part of the request is not as it must be."
                : errors.size() + " parts of the request are not as they must be.";
        return new ProblemDocument(Problem.REQUEST_INVALID, detail, anyId(), errors);
    }

    static ProblemDocument invalid(FieldError error) {
        return invalid(List.of(error));
    }

    /** A bug of ours, of which only the incident's id leaves the server. */
    static ProblemDocument fault() {
        return fault(anyId());
    }

    /** The same, of a request that has a name, by which the incident is then known. */
    static ProblemDocument fault(UUID incident) {
        return new ProblemDocument(Problem.SERVER_FAULT, "Incident " + incident + ".", incident, List.of());
    }

    /** Called otherwise: the request that it answers had a name before. */
    ProblemDocument named(UUID request) {
        return new ProblemDocument(problem, detail, request, errors);
    }

    int status() {
        return switch (problem.kind()) {
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

    Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("type", "urn:althing:problem:" + problem.code());
        fields.put("title", problem.title());
        fields.put("status", status());
        fields.put("detail", detail);
        fields.put("instance", "urn:uuid:" + instance);
        fields.put("code", problem.code());
        if (!errors.isEmpty()) {
            fields.put("errors", WireWriter.tree(errors));
        }
        return fields;
    }

    /** A name that tells occurrences apart and guards nothing: a UUID of version 4 that need not be hard to guess. */
    private static UUID anyId() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L,
                random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
