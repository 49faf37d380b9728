package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.adapter.http.exchange.Form;
import org.althing.adapter.http.limits.LimitRequests;
import org.althing.adapter.http.problem.TokenError;
import org.althing.adapter.http.security.AccessTokens;
import org.althing.application.Refusal;
import org.althing.application.identity.AuthFailed;
import org.althing.application.identity.Grant;
import org.althing.application.identity.LogIn;
import org.althing.application.identity.RefreshSession;
import org.althing.application.identity.SecondFactorRequired;

/** Access tokens for passwords and refresh tokens (RFC 6749, sections 4.3 and 6). */
@Controller(Exchange.ROOT + "/auth/token")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TokenController {
    private final LogIn logIn;
    private final RefreshSession refreshSession;
    private final AccessTokens tokens;
    private final LimitRequests limitRequests;

    TokenController(LogIn logIn, RefreshSession refreshSession, AccessTokens tokens, LimitRequests limitRequests) {
        this.logIn = logIn;
        this.refreshSession = refreshSession;
        this.tokens = tokens;
        this.limitRequests = limitRequests;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> token(Exchange http) {
        return http.form(form -> switch (form.first("grant_type").orElse("")) {
            case "" -> TokenError.missing("grant_type").answer();
            case "password" -> password(http, form);
            case "refresh_token" -> refresh(http, form);
            default -> TokenError.unsupportedGrant().answer();
        });
    }

    private HttpResponse<?> password(Exchange http, Form form) {
        var name = form.first("username");
        var password = form.first("password");
        if (name.isEmpty() || password.isEmpty()) {
            return TokenError.missing(name.isEmpty() ? "username" : "password").answer();
        }
        var tooMany = limitRequests.countLogIn(http.request(), name.get());
        if (tooMany.isPresent()) {
            return http.refuse(tooMany.get());
        }
        return switch (logIn.logIn(
                new LogIn.Command(name.get(), password.get(), form.first("otp").orElse(null)))) {
            case LogIn.LoggedIn(var grant) -> http.ok(token(grant));
            case AuthFailed failed -> TokenError.wrong(failed).answer();
            case SecondFactorRequired required -> TokenError.wrong(required).answer();
            case Refusal refusal -> http.refuse(refusal);
        };
    }

    private HttpResponse<?> refresh(Exchange http, Form form) {
        var token = form.first("refresh_token");
        if (token.isEmpty()) {
            return TokenError.missing("refresh_token").answer();
        }
        return switch (refreshSession.refresh(new RefreshSession.Command(token.get()))) {
            case RefreshSession.Refreshed(var grant) -> http.ok(token(grant));
            case AuthFailed failed -> TokenError.wrong(failed).answer();
            case Refusal refusal -> http.refuse(refusal);
        };
    }

    private TokenView token(Grant grant) {
        return TokenView.of(tokens.make(grant), grant);
    }
}
