package org.althing.adapter.http.identity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import org.althing.adapter.http.json.Answers;
import org.althing.adapter.http.json.Json;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.wire.WireWriter;

/**
 * A no of the token endpoint, in the words of RFC 6749, section 5.2, which its clients know better than problem documents.
 *
 * @param error the RFC's word
 * @param code ours
 */
public record TokenError(String error, String error_description, String code) {
    static TokenError missing(String parameter) {
        return new TokenError(
                "invalid_request", "The parameter " + parameter + " is missing.", Problem.REQUEST_INVALID.code());
    }

    static TokenError unfit(ProblemDocument problem) {
        return new TokenError("invalid_request", problem.detail(), problem.code());
    }

    static TokenError unsupportedGrant() {
        return new TokenError(
                "unsupported_grant_type",
                "The grants here are password and refresh_token.",
                Problem.REQUEST_INVALID.code());
    }

    static TokenError wrong(Refusal refusal) {
        return new TokenError(
                "invalid_grant", refusal.detail(), refusal.problem().code());
    }

    HttpResponse<?> answer() {
        return Answers.body(
                HttpResponse.badRequest().header(HttpHeaders.CACHE_CONTROL, "no-store"),
                Json.write(WireWriter.fields(this)),
                "application/json");
    }
}
