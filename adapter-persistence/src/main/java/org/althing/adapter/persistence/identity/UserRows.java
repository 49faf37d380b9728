package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
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
    @Query("INSERT INTO users(id, name, skeleton, display_name, kind, role, disabled, password_hash,"
            + " public_key, key_changed_at, created_at, version)"
            + " VALUES (:id, :name, :skeleton, :displayName, :kind, :role, :disabled, :passwordHash,"
            + " :publicKey, :keyChangedAt, :createdAt, 1)"
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
            @Nullable String publicKey,
            @Nullable Long keyChangedAt,
            long createdAt);

    /** As it is, if its skeleton is nobody's yet. */
    default boolean insert(UserRow row) {
        return insert(
                        row.id(),
                        row.name(),
                        row.skeleton(),
                        row.displayName(),
                        row.kind(),
                        row.role(),
                        row.disabled(),
                        row.passwordHash(),
                        row.publicKey(),
                        row.keyChangedAt(),
                        row.createdAt())
                == 1;
    }

    @Query("SELECT count(*) FROM users WHERE skeleton = :skeleton")
    long countOfSkeleton(String skeleton);

    @Query("SELECT count(*) FROM users WHERE role = :role AND NOT disabled AND name IS NOT NULL")
    long countOfRole(String role);

    @Query("UPDATE users SET second_factor = :secondFactor WHERE id = :id")
    void mark(byte[] id, boolean secondFactor);

    @Query("UPDATE users SET last_seen_at = :at WHERE id = :id")
    void seen(byte[] id, long at);

    @Query("SELECT * FROM users WHERE id = :id AND name IS NOT NULL")
    Optional<UserRow> find(byte[] id);

    @Query("SELECT * FROM users WHERE skeleton = :skeleton AND name = :name")
    Optional<UserRow> findNamed(String skeleton, String name);

    @Query("UPDATE users SET display_name = :displayName, role = :role, disabled = :disabled,"
            + " password_hash = :passwordHash, public_key = :publicKey, key_changed_at = :keyChangedAt,"
            + " version = version + 1"
            + " WHERE id = :id AND version = :version AND name IS NOT NULL")
    int update(
            byte[] id,
            long version,
            String displayName,
            String role,
            boolean disabled,
            @Nullable String passwordHash,
            @Nullable String publicKey,
            @Nullable Long keyChangedAt);

    @Query("UPDATE users SET name = NULL, display_name = '', role = 'USER', disabled = TRUE, password_hash = NULL,"
            + " public_key = NULL, key_changed_at = NULL, second_factor = FALSE, last_seen_at = NULL,"
            + " deleted_at = :at, version = version + 1 WHERE id = :id AND name IS NOT NULL")
    int delete(byte[] id, long at);

    @Query("SELECT id FROM users WHERE deleted_at < :before AND NOT cleared")
    List<DeletedUser> leftovers(long before);

    @Query("UPDATE users SET cleared = TRUE WHERE id = :id AND deleted_at IS NOT NULL")
    void clear(byte[] id);

    @Query("UPDATE users SET skeleton = NULL WHERE deleted_at < :before AND skeleton IS NOT NULL")
    void freeSkeletons(long before);

    @Query("SELECT * FROM users WHERE skeleton > :after AND name IS NOT NULL ORDER BY skeleton LIMIT :limit")
    List<UserRow> page(String after, int limit);

    /** What stays of an account. */
    @Introspected
    record DeletedUser(byte[] id) {}

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends UserRows {}
}
