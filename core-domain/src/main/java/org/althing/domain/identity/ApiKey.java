package org.althing.domain.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A credential for programs: it acts for its owner, within its scopes, until it ends or is revoked.
 *
 * @param prefix the first twelve characters of the secret, for people to tell keys apart
 * @param expiresAt {@code null}: it has no end
 */
public record ApiKey(
        ApiKeyId id,
        UserId owner,
        ApiKeyName name,
        String prefix,
        Secret.Hash hash,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    public boolean isGoodAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    public ApiKey revoked(Instant at) {
        return new ApiKey(id, owner, name, prefix, hash, scopes, createdAt, expiresAt, at);
    }
}
