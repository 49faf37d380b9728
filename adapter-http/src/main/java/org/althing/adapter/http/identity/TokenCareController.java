package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.function.Function;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.adapter.http.problem.TokenError;
import org.althing.adapter.http.security.AccessTokens;
import org.althing.adapter.http.security.AccessTokens.Shown;
import org.althing.application.Refusal;
import org.althing.application.identity.InspectToken;
import org.althing.application.identity.RevokeToken;
import org.althing.domain.identity.Secret;

/** What can be done with tokens besides showing them: revocation (RFC 7009) and introspection (RFC 7662). */
@Controller(Exchange.ROOT + "/auth")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TokenCareController {
    private final RevokeToken revokeToken;
    private final InspectToken inspectToken;
    private final AccessTokens tokens;

    TokenCareController(RevokeToken revokeToken, InspectToken inspectToken, AccessTokens tokens) {
        this.revokeToken = revokeToken;
        this.inspectToken = inspectToken;
        this.tokens = tokens;
    }

    /** Section 2.2: 200 whatever became of it, since a client can do nothing with a token that is not good anyway. */
    @Post("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(Exchange http) {
        return ofToken(http, RevokeToken.class, raw -> {
            var command = new RevokeToken.Command(http.caller(), revocable(raw));
            return switch (revokeToken.revoke(command)) {
                case RevokeToken.Revoked revoked -> http.ok(Map.of());
                case Refusal refusal -> http.refuse(refusal);
            };
        });
    }

    @Post("/introspect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> introspect(Exchange http) {
        return ofToken(http, InspectToken.class, raw -> {
            var shown = tokens.shown(raw);
            var token = shown.<InspectToken.Token>map(access -> new InspectToken.Token.Access(access.token()))
                    .orElseGet(() -> new InspectToken.Token.Opaque(raw));
            return switch (inspectToken.inspect(new InspectToken.Command(http.caller(), token))) {
                case InspectToken.Active active -> http.ok(Introspection.of(active, shown.orElse(null)));
                case InspectToken.Inactive inactive -> http.ok(Introspection.INACTIVE);
                case Refusal refusal -> http.refuse(refusal);
            };
        });
    }

    private static HttpResponse<?> ofToken(Exchange http, Class<?> useCase, Function<String, HttpResponse<?>> use) {
        return http.denied(useCase)
                .<HttpResponse<?>>map(http::refuse)
                .orElseGet(() -> http.form(form -> form.first("token")
                        .<HttpResponse<?>>map(use)
                        .orElseGet(() -> TokenError.missing("token").answer())));
    }

    private RevokeToken.Token revocable(String raw) {
        if (raw.startsWith(Secret.Kind.REFRESH_TOKEN.prefix())) {
            return new RevokeToken.Token.Refresh(raw);
        }
        return tokens.shown(raw)
                .<RevokeToken.Token>map(TokenCareController::access)
                .orElseGet(RevokeToken.Token.Other::new);
    }

    private static RevokeToken.Token access(Shown shown) {
        return new RevokeToken.Token.Access(
                shown.token().id(), shown.token().user(), shown.expiresAt().plus(AccessTokens.LEEWAY));
    }
}
