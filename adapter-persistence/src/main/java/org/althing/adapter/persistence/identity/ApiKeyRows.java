package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;
import org.jspecify.annotations.Nullable;

/** The table of API keys. */
interface ApiKeyRows extends GenericRepository<ApiKeyRow, byte[]> {
    void save(ApiKeyRow row);

    @Query("SELECT * FROM api_keys WHERE hash = :hash")
    Optional<ApiKeyRow> findByHash(String hash);

    @Query("SELECT * FROM api_keys WHERE id = :id AND owner_id = :owner")
    Optional<ApiKeyRow> find(byte[] id, byte[] owner);

    @Query("SELECT * FROM api_keys WHERE id = :id")
    Optional<ApiKeyRow> find(byte[] id);

    @Query("UPDATE api_keys SET last_used_at = :at WHERE id = :id")
    void used(byte[] id, long at);

    @Query("UPDATE api_keys SET name = :name, scopes = :scopes, addresses = :addresses, expires_at = :expiresAt"
            + " WHERE id = :id AND revoked_at IS NULL")
    int change(byte[] id, String name, String scopes, String addresses, @Nullable Long expiresAt);

    @Query("UPDATE api_keys SET revoked_at = coalesce(revoked_at, :at) WHERE id = :id AND owner_id = :owner")
    int revoke(byte[] id, byte[] owner, long at);

    @Query("DELETE FROM api_keys WHERE owner_id = :owner")
    void deleteAll(byte[] owner);

    @Query("SELECT * FROM api_keys WHERE owner_id = :owner ORDER BY created_at DESC, id DESC LIMIT :limit")
    List<ApiKeyRow> firstPage(byte[] owner, int limit);

    @Query("SELECT * FROM api_keys WHERE owner_id = :owner AND (created_at, id) < (:createdAt, :id)"
            + " ORDER BY created_at DESC, id DESC LIMIT :limit")
    List<ApiKeyRow> pageBehind(byte[] owner, long createdAt, byte[] id, int limit);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends ApiKeyRows {}
}
