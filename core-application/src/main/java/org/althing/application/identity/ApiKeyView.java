package org.althing.application.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.althing.domain.AddressRange;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * An API key as it is shown.
 *
 * @param addresses from which it may be used; empty: from everywhere
 */
public record ApiKeyView(
        ApiKeyId id,
        ApiKeyName name,
        String prefix,
        Set<Scope> scopes,
        List<AddressRange> addresses,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static ApiKeyView of(ApiKey key) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.prefix(),
                key.scopes(),
                key.addresses(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }
}
