package org.althing.application.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.althing.domain.AddressRange;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.jspecify.annotations.Nullable;

/**
 * An API key just made, with its secret, which is shown this once.
 *
 * @param secret never written to a log: {@link #toString} hides it
 */
public record IssuedApiKeyView(
        ApiKeyId id,
        ApiKeyName name,
        String prefix,
        Set<Scope> scopes,
        List<AddressRange> addresses,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        String secret) {

    static IssuedApiKeyView of(ApiKey key, Secret secret) {
        var view = ApiKeyView.of(key);
        return new IssuedApiKeyView(
                view.id(),
                view.name(),
                view.prefix(),
                view.scopes(),
                view.addresses(),
                view.createdAt(),
                view.expiresAt(),
                view.lastUsedAt(),
                view.revokedAt(),
                secret.value());
    }

    @Override
    public String toString() {
        return "IssuedApiKeyView[" + id + ", secret hidden]";
    }
}
