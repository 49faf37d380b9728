package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;
import org.jspecify.annotations.Nullable;

/** The table of the refresh tokens that each session had. */
interface RefreshTokenRows extends GenericRepository<RefreshTokenRow, String> {
    void save(RefreshTokenRow row);

    @Query("SELECT * FROM refresh_tokens WHERE hash = :hash")
    Optional<RefreshTokenRow> find(String hash);

    @Query("UPDATE refresh_tokens SET spent_at = :at, successor = :successor WHERE hash = :hash")
    void spend(String hash, long at, @Nullable String successor);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends RefreshTokenRows {}
}
