package org.althing.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;

/**
 * What a log-in or a refresh gives: the facts of an access token that a door may make, and the next refresh token.
 *
 * @param expiresAt when the access token ends
 */
public record Grant(
        UserId user, SessionId session, Set<Scope> scopes, Instant issuedAt, Instant expiresAt, Secret refreshToken) {
    /** How long an access token lives. */
    public static final Duration ACCESS = Duration.ofMinutes(15);

    /** How long a session lives that is not refreshed. */
    public static final Duration UNUSED = Duration.ofDays(30);

    /** How long a session lives however often it is refreshed. */
    public static final Duration AT_MOST = Duration.ofDays(90);

    public Grant {
        scopes = Set.copyOf(scopes);
    }
}
