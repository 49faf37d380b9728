package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;

/** The table of sessions. */
interface SessionRows extends GenericRepository<SessionRow, byte[]> {
    void save(SessionRow row);

    @Query("SELECT * FROM sessions WHERE id = :id")
    Optional<SessionRow> find(byte[] id);

    @Query("SELECT s.* FROM sessions s JOIN refresh_tokens t ON t.session_id = s.id WHERE t.hash = :token")
    Optional<SessionRow> findByToken(String token);

    @Query("SELECT * FROM sessions WHERE user_id = :user AND ended_at IS NULL AND expires_at > :now"
            + " ORDER BY created_at DESC, id DESC")
    List<SessionRow> good(byte[] user, long now);

    @Query("UPDATE sessions SET used_at = :usedAt, expires_at = :expiresAt WHERE id = :id")
    void use(byte[] id, long usedAt, long expiresAt);

    @Query("UPDATE sessions SET ended_at = :at WHERE id = :id AND ended_at IS NULL")
    int end(byte[] id, long at);

    @Query("UPDATE sessions SET ended_at = :at WHERE user_id = :user AND ended_at IS NULL AND id <> :but")
    void endAll(byte[] user, byte[] but, long at);

    @Query("DELETE FROM sessions WHERE expires_at < :before OR ended_at < :before")
    void forget(long before);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends SessionRows {}
}
