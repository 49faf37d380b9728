package org.althing.adapter.http.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.problem.DoorProblem;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.adapter.http.problem.Problems;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.identity.AuthFailed;
import org.althing.application.identity.IdentifyCaller;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls, once for every request, the opening ones of sockets among them, and leaves the {@link Caller} in
 * the request's attribute of that class's name. Bad credentials go no further; none make a stranger.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class IdentifyCallers implements Ordered {
    static final int ORDER = -1000;

    private final AccessTokens tokens;
    private final IdentifyCaller identifyCaller;

    IdentifyCallers(AccessTokens tokens, IdentifyCaller identifyCaller) {
        this.tokens = tokens;
        this.identifyCaller = identifyCaller;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> identify(HttpRequest<?> request) {
        var refusal = switch (Credentials.of(request.getHeaders())) {
            case Credentials.None none -> admit(request, new Caller.Stranger());
            case Credentials.Key key -> identify(request, new IdentifyCaller.Credential.Key(key.secret()));
            case Credentials.Token token -> check(request, token.jwt());
            case Credentials.Unknown unknown -> failed();
            case Credentials.Ambiguous ambiguous ->
                ProblemDocument.of(DoorProblem.AMBIGUOUS_CREDENTIALS, "Show a token or an API key, once.");
        };
        return refusal == null ? null : Problems.answer(request, refusal);
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    private @Nullable ProblemDocument check(HttpRequest<?> request, String jwt) {
        return switch (tokens.check(jwt)) {
            case AccessTokens.Good good -> identify(request, good.token());
            case AccessTokens.Expired expired ->
                ProblemDocument.of(Problem.AUTH_EXPIRED, "Get another by its refresh token.");
            case AccessTokens.Wrong wrong -> failed();
        };
    }

    private @Nullable ProblemDocument identify(HttpRequest<?> request, IdentifyCaller.Credential credential) {
        return switch (identifyCaller.identify(credential)) {
            case IdentifyCaller.Identified identified -> admit(request, identified.caller());
            case AuthFailed failed -> ProblemDocument.of(failed);
        };
    }

    private static @Nullable ProblemDocument admit(HttpRequest<?> request, Caller caller) {
        request.setAttribute(Caller.class.getName(), caller);
        return null;
    }

    private static ProblemDocument failed() {
        return ProblemDocument.of(new AuthFailed());
    }
}
