package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;

/** The table of revoked access tokens. */
interface RevokedTokenRows extends GenericRepository<RevokedTokenRow, byte[]> {
    @Query("INSERT INTO revoked_tokens(id, until) VALUES (:id, :until) ON CONFLICT (id) DO NOTHING")
    void add(byte[] id, long until);

    @Query("SELECT * FROM revoked_tokens WHERE id = :id")
    Optional<RevokedTokenRow> find(byte[] id);

    @Query("DELETE FROM revoked_tokens WHERE until < :before")
    void forget(long before);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends RevokedTokenRows {}
}
