package org.althing.adapter.http.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.util.Set;
import org.althing.adapter.http.json.Answers;
import org.althing.adapter.http.json.Json;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.wire.WireWriter;

/**
 * A no of the endpoints for tokens, in the words of RFC 6749, section 5.2, which their clients know better than problem
 * documents.
 *
 * @param error the RFC's word
 * @param code ours
 */
public record TokenError(String error, String error_description, String code) {
    private static final Set<String> SPOKEN_AT =
            Set.of("/api/v1/auth/token", "/api/v1/auth/revoke", "/api/v1/auth/introspect");

    /** Whether these words, and not a problem document, are what a request is refused with. */
    static boolean isSpokenAt(String path, int status) {
        return SPOKEN_AT.contains(path) && (status == 400 || status == 401);
    }

    public static TokenError missing(String parameter) {
        return new TokenError(
                "invalid_request", "The parameter " + parameter + " is missing.", Problem.REQUEST_INVALID.code());
    }

    /** Section 5.2 has one word for callers that are not known, and one for all that is malformed. */
    static TokenError of(ProblemDocument problem) {
        return new TokenError(
                problem.status() == 401 ? "invalid_client" : "invalid_request", problem.detail(), problem.code());
    }

    public static TokenError unsupportedGrant() {
        return new TokenError(
                "unsupported_grant_type",
                "The grants here are password and refresh_token.",
                Problem.REQUEST_INVALID.code());
    }

    public static TokenError wrong(Refusal refusal) {
        return new TokenError(
                "invalid_grant", refusal.detail(), refusal.problem().code());
    }

    public HttpResponse<?> answer() {
        return Answers.body(
                HttpResponse.badRequest().header(HttpHeaders.CACHE_CONTROL, "no-store"), json(), "application/json");
    }

    byte[] json() {
        return Json.write(WireWriter.fields(this));
    }
}
