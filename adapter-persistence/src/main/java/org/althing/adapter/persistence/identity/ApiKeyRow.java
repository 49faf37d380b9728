package org.althing.adapter.persistence.identity;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.althing.adapter.persistence.Ids;
import org.althing.domain.AddressRange;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An API key as the database has it.
 *
 * @param scopes in their order of declaration, with a blank between two
 * @param addresses with a blank between two
 */
@MappedEntity("api_keys")
record ApiKeyRow(
        @Id byte[] id,
        byte[] ownerId,
        String name,
        String prefix,
        String hash,
        String scopes,
        String addresses,
        long createdAt,
        @Nullable Long expiresAt,
        @Nullable Long lastUsedAt,
        @Nullable Long revokedAt) {

    static ApiKeyRow of(ApiKey key) {
        return new ApiKeyRow(
                Ids.bytes(key.id().value()),
                Ids.bytes(key.owner().value()),
                key.name().value(),
                key.prefix(),
                key.hash().hex(),
                key.scopes().stream().sorted().map(Scope::toString).collect(joining(" ")),
                key.addresses().stream().map(AddressRange::toString).collect(joining(" ")),
                key.createdAt().toEpochMilli(),
                Instants.millis(key.expiresAt()),
                Instants.millis(key.lastUsedAt()),
                Instants.millis(key.revokedAt()));
    }

    ApiKey key() {
        return new ApiKey(
                new ApiKeyId(Ids.uuid(id)),
                new UserId(Ids.uuid(ownerId)),
                new ApiKeyName(name),
                prefix,
                new Secret.Hash(hash),
                scopeSet(),
                ranges(),
                Instant.ofEpochMilli(createdAt),
                Instants.instant(expiresAt),
                Instants.instant(lastUsedAt),
                Instants.instant(revokedAt));
    }

    private Set<Scope> scopeSet() {
        return scopes.isEmpty()
                ? Set.of()
                : Arrays.stream(scopes.split(" "))
                        .map(scope -> Scope.parse(scope).orElseThrow())
                        .collect(toUnmodifiableSet());
    }

    private List<AddressRange> ranges() {
        return addresses.isEmpty()
                ? List.of()
                : Arrays.stream(addresses.split(" "))
                        .map(range -> AddressRange.parse(range).orElseThrow())
                        .toList();
    }
}
