package org.althing.adapter.http.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import org.althing.adapter.http.json.Answers;
import org.althing.adapter.http.json.Json;
import org.althing.application.Problem;

/** Turns problems into answers. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** In how many seconds to come again, where it is not known. */
    private static final String RETRY_AFTER = "5";

    private Problems() {}

    public static MutableHttpResponse<?> answer(HttpRequest<?> request, ProblemDocument problem) {
        return fill(HttpResponse.status(problem.status(), problem.title()), request, problem);
    }

    /** Makes an answer that exists, with the headers it has, one about a problem. */
    static MutableHttpResponse<?> fill(
            MutableHttpResponse<?> response, HttpRequest<?> request, ProblemDocument problem) {
        var id = RequestId.of(request);
        var headers = response.getHeaders().set(RequestId.HEADER, id).set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge(problem.code()));
        }
        if (problem.status() == 503 || problem.status() == 429) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        if (problem.status() == 408) {
            headers.set(HttpHeaders.CONNECTION, "close"); // the rest of the body may trickle in for ever
        }
        return TokenError.isSpokenAt(request.getPath(), problem.status())
                ? Answers.body(response, TokenError.of(problem).json(), "application/json")
                : Answers.body(response, Json.write(problem.tree(id)), MEDIA_TYPE);
    }

    /** RFC 6750, section 3: whoever showed a token is told that it is the token. */
    private static String challenge(String code) {
        return code.equals(Problem.AUTH_REQUIRED.code()) ? "Bearer" : "Bearer error=\"invalid_token\"";
    }
}
