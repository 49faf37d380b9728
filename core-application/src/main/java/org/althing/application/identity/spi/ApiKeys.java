package org.althing.application.identity.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.althing.application.StorageUnavailable;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * All API keys, the ended ones too; the secrets themselves are kept nowhere.
 *
 * <p>Thread-safe; each call is atomic, and a change is durable when the call returns. Every call may throw
 * {@link StorageUnavailable}, and then has changed nothing.
 */
public interface ApiKeys {
    /** Keeps a new key; its id and hash are new. */
    void add(ApiKey key);

    /** The key of that secret, good or not. */
    Optional<ApiKey> findByHash(Secret.Hash hash);

    /** The key of that id, if it is that owner's. */
    Optional<ApiKey> find(UserId owner, ApiKeyId id);

    /**
     * Revokes a key; one that was revoked before keeps its first time.
     *
     * @return false if the owner has no such key
     */
    boolean revoke(UserId owner, ApiKeyId id, Instant at);

    /**
     * An owner's keys, newest first, ties by id as text, greater first.
     *
     * @param after only those behind this key; {@code null}, or a key that is not the owner's: from the first
     * @param limit at most so many, at least 1
     */
    List<ApiKey> list(UserId owner, @Nullable ApiKeyId after, int limit);

    /** The key of that id, whoever its owner is. */
    Optional<ApiKey> find(ApiKeyId id);

    /** Notes when a key was last used; one that is not there: nothing happens. */
    void used(ApiKeyId id, Instant at);

    /**
     * Keeps a key's name, scopes, addresses and end as they now are.
     *
     * @return false, and nothing changed, if there is no such key or it was revoked
     */
    boolean change(ApiKey key);

    /** Deletes all keys of an owner, the ended ones too. */
    void deleteAll(UserId owner);
}
