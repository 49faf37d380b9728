package org.althing.adapter.http.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.althing.application.identity.IdentifyCaller.Credential;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.TokenId;
import org.althing.domain.identity.UserId;

/** What an access token says, once its signature was found good. */
record TokenClaims(Credential.Token token, Instant issuedAt, Instant notBefore, Instant expiresAt) {
    /** The claims, if all that must be there is, and is for us. */
    static Optional<TokenClaims> read(JWTClaimsSet claims, String issuer) throws ParseException {
        var isOurs = issuer.equals(claims.getIssuer())
                && List.of(AccessTokens.AUDIENCE).equals(claims.getAudience());
        var isWhole = claims.getJWTID() != null
                && claims.getIssueTime() != null
                && claims.getNotBeforeTime() != null
                && claims.getExpirationTime() != null;
        if (!isOurs || !isWhole) {
            return Optional.empty();
        }
        return token(claims)
                .map(token -> new TokenClaims(
                        token,
                        claims.getIssueTime().toInstant(),
                        claims.getNotBeforeTime().toInstant(),
                        claims.getExpirationTime().toInstant()));
    }

    AccessTokens.Shown shown() {
        return new AccessTokens.Shown(token, issuedAt, expiresAt);
    }

    boolean isTooEarlyAt(Instant now) {
        var latest = now.plus(AccessTokens.LEEWAY);
        return issuedAt.isAfter(latest) || notBefore.isAfter(latest);
    }

    boolean isOverAt(Instant now) {
        return !now.minus(AccessTokens.LEEWAY).isBefore(expiresAt);
    }

    private static Optional<Credential.Token> token(JWTClaimsSet claims) throws ParseException {
        var subject = claims.getSubject();
        var id = TokenId.parse(claims.getJWTID());
        var session = claims.getStringClaim(AccessTokens.SESSION);
        var scope = claims.getStringClaim(AccessTokens.SCOPE);
        if (id.isEmpty() || subject == null || session == null || scope == null) {
            return Optional.empty();
        }
        var scopes = Arrays.stream(scope.split(" ")).map(Scope::parse).toList();
        if (!scopes.stream().allMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        var known = scopes.stream().map(Optional::orElseThrow).collect(Collectors.toSet());
        return UserId.parse(subject)
                .flatMap(user -> SessionId.parse(session).map(it -> new Credential.Token(id.get(), user, it, known)));
    }
}
