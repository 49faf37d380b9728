package org.althing.application.identity.inmemory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/** All API keys of a program that keeps none: they go when it does. */
public final class InMemoryApiKeys implements ApiKeys {
    /** Ids are compared as text: as unsigned bits, which {@link java.util.UUID#compareTo} does not. */
    private static final Comparator<ApiKey> NEWEST_FIRST = Comparator.comparing(ApiKey::createdAt)
            .thenComparing(key -> key.id().toString())
            .reversed();

    private final Map<ApiKeyId, ApiKey> byId = new HashMap<>();
    private final Map<Secret.Hash, ApiKeyId> byHash = new HashMap<>();

    @Override
    public synchronized void add(ApiKey key) {
        if (byId.containsKey(key.id()) || byHash.putIfAbsent(key.hash(), key.id()) != null) {
            throw new IllegalStateException("the key " + key.id() + " is not new");
        }
        byId.put(key.id(), key);
    }

    @Override
    public synchronized Optional<ApiKey> findByHash(Secret.Hash hash) {
        return Optional.ofNullable(byHash.get(hash)).map(byId::get);
    }

    @Override
    public synchronized Optional<ApiKey> find(UserId owner, ApiKeyId id) {
        return Optional.ofNullable(byId.get(id)).filter(key -> key.owner().equals(owner));
    }

    @Override
    public synchronized boolean revoke(UserId owner, ApiKeyId id, Instant at) {
        var key = find(owner, id);
        key.filter(good -> good.revokedAt() == null).ifPresent(good -> byId.put(id, good.revoked(at)));
        return key.isPresent();
    }

    @Override
    public synchronized List<ApiKey> list(UserId owner, @Nullable ApiKeyId after, int limit) {
        var from = after == null ? null : find(owner, after).orElse(null);
        return byId.values().stream()
                .filter(key -> key.owner().equals(owner))
                .filter(key -> from == null || NEWEST_FIRST.compare(key, from) > 0)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<ApiKey> find(ApiKeyId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized void used(ApiKeyId id, Instant at) {
        byId.computeIfPresent(id, (same, key) -> key.used(at));
    }

    @Override
    public synchronized boolean change(ApiKey key) {
        var present = byId.get(key.id());
        if (present == null || present.revokedAt() != null) {
            return false;
        }
        byId.put(key.id(), present.changed(key.name(), key.scopes(), key.addresses(), key.expiresAt()));
        return true;
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        byId.values().removeIf(key -> key.owner().equals(owner));
        byHash.values().retainAll(byId.keySet());
    }
}
