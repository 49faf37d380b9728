package org.althing.adapter.persistence.identity;

import static java.util.stream.Collectors.joining;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.althing.adapter.persistence.Ids;
import org.althing.domain.AddressRange;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.ApiKeyName;
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
                Scopes.text(key.scopes()),
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
                Scopes.set(scopes),
                ranges(),
                Instant.ofEpochMilli(createdAt),
                Instants.instant(expiresAt),
                Instants.instant(lastUsedAt),
                Instants.instant(revokedAt));
    }

    private List<AddressRange> ranges() {
        return addresses.isEmpty()
                ? List.of()
                : Arrays.stream(addresses.split(" "))
                        .map(range -> AddressRange.parse(range).orElseThrow())
                        .toList();
    }
}
