package org.althing.domain.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.althing.domain.AddressRange;
import org.althing.domain.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * A credential for programs: it acts for its owner, within its scopes, until it ends or is revoked.
 *
 * @param prefix the first twelve characters of the secret, for people to tell keys apart
 * @param addresses from which it may be used; none: from everywhere
 * @param expiresAt {@code null}: it has no end
 * @param lastUsedAt to a minute; {@code null}: never
 */
public record ApiKey(
        ApiKeyId id,
        UserId owner,
        ApiKeyName name,
        String prefix,
        Secret.Hash hash,
        Set<Scope> scopes,
        List<AddressRange> addresses,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
        addresses = List.copyOf(addresses);
    }

    /** A key for use from everywhere, which was not used yet. */
    public ApiKey(
            ApiKeyId id,
            UserId owner,
            ApiKeyName name,
            String prefix,
            Secret.Hash hash,
            Set<Scope> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {
        this(id, owner, name, prefix, hash, scopes, List.of(), createdAt, expiresAt, null, revokedAt);
    }

    public boolean isGoodAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** @param from {@code null}: it is not known */
    public boolean isGoodFrom(@Nullable IpAddress from) {
        return addresses.isEmpty() || (from != null && addresses.stream().anyMatch(range -> range.contains(from)));
    }

    public ApiKey revoked(Instant at) {
        return new ApiKey(id, owner, name, prefix, hash, scopes, addresses, createdAt, expiresAt, lastUsedAt, at);
    }

    public ApiKey used(Instant at) {
        return new ApiKey(id, owner, name, prefix, hash, scopes, addresses, createdAt, expiresAt, at, revokedAt);
    }

    /** The same key for other uses. */
    public ApiKey changed(
            ApiKeyName newName, Set<Scope> newScopes, List<AddressRange> newAddresses, @Nullable Instant newEnd) {
        return new ApiKey(
                id, owner, newName, prefix, hash, newScopes, newAddresses, createdAt, newEnd, lastUsedAt, revokedAt);
    }
}
