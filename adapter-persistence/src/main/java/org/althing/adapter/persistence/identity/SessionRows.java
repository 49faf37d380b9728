package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;

/** The tables of sessions and of the refresh tokens that each had. */
interface SessionRows extends GenericRepository<SessionRow, byte[]> {
    void save(SessionRow row);

    @Query("SELECT * FROM sessions WHERE id = :id")
    Optional<SessionRow> find(byte[] id);

    @Query("SELECT s.* FROM sessions s JOIN refresh_tokens t ON t.session_id = s.id WHERE t.hash = :token")
    Optional<SessionRow> findByToken(String token);

    @Query("UPDATE sessions SET expires_at = :expiresAt WHERE id = :id")
    void prolong(byte[] id, long expiresAt);

    @Query("UPDATE sessions SET ended_at = :at WHERE id = :id AND ended_at IS NULL")
    int end(byte[] id, long at);

    @Query("UPDATE sessions SET ended_at = :at WHERE user_id = :user AND ended_at IS NULL")
    void endAll(byte[] user, long at);

    @Query("INSERT INTO refresh_tokens(hash, session_id) VALUES (:token, :session)")
    void addToken(String token, byte[] session);

    @Query("UPDATE refresh_tokens SET spent_at = :at WHERE hash = :token AND spent_at IS NULL")
    int spend(String token, long at);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends SessionRows {}
}
