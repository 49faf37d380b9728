package org.althing.domain.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The right to open one socket in a user's name, within half a minute: a page cannot send a header with its request for one.
 *
 * @param session by which it was got; {@code null}: it was got by a key
 * @param key by which it was got; {@code null}: it was got by a session
 * @param origin of the page that got it (RFC 6454); {@code null}: no page did
 */
public record SocketTicket(
        Secret.Hash hash,
        UserId user,
        @Nullable SessionId session,
        @Nullable ApiKeyId key,
        Set<Scope> scopes,
        @Nullable String origin,
        Instant expiresAt) {
    public SocketTicket {
        scopes = Set.copyOf(scopes);
    }
}
