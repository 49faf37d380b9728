package org.althing.adapter.http.identity;

import java.time.Duration;
import org.althing.adapter.http.security.AccessTokens;
import org.althing.application.identity.Grant;

/** The answer of the token endpoint, in the words of RFC 6749, section 5.1. */
public record TokenView(String access_token, String token_type, long expires_in, String refresh_token, String scope) {

    static TokenView of(String accessToken, Grant grant) {
        return new TokenView(
                accessToken,
                "Bearer",
                Duration.between(grant.issuedAt(), grant.expiresAt()).toSeconds(),
                grant.refreshToken().value(),
                AccessTokens.scopes(grant));
    }

    @Override
    public String toString() {
        return "TokenView[hidden]";
    }
}
