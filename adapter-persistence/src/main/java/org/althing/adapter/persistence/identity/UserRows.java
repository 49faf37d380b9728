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

/** The table of accounts; the rows of deleted ones have no name. */
interface UserRows extends GenericRepository<UserRow, byte[]> {
    @Query(
            "INSERT INTO users(id, name, skeleton, display_name, kind, role, disabled, password_hash, created_at, version)"
                    + " VALUES (:id, :name, :skeleton, :displayName, :kind, :role, :disabled, :passwordHash, :createdAt, 1)"
                    + " ON CONFLICT (skeleton) DO NOTHING")
    int insert(
            byte[] id,
            String name,
            String skeleton,
            String displayName,
            String kind,
            String role,
            boolean disabled,
            @Nullable String passwordHash,
            long createdAt);

    @Query("SELECT * FROM users WHERE id = :id AND name IS NOT NULL")
    Optional<UserRow> find(byte[] id);

    @Query("SELECT * FROM users WHERE skeleton = :skeleton AND name = :name")
    Optional<UserRow> findNamed(String skeleton, String name);

    @Query("UPDATE users SET display_name = :displayName, role = :role, disabled = :disabled,"
            + " password_hash = :passwordHash, version = version + 1"
            + " WHERE id = :id AND version = :version AND name IS NOT NULL")
    int update(
            byte[] id, long version, String displayName, String role, boolean disabled, @Nullable String passwordHash);

    @Query("SELECT * FROM users WHERE skeleton > :after ORDER BY skeleton LIMIT :limit")
    List<UserRow> page(String after, int limit);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends UserRows {}
}
