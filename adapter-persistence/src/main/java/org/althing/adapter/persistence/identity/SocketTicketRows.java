package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.althing.adapter.persistence.SqliteSettings;

/** The table of tickets for sockets. */
interface SocketTicketRows extends GenericRepository<SocketTicketRow, String> {
    void save(SocketTicketRow row);

    @Query("SELECT * FROM socket_tickets WHERE hash = :hash")
    Optional<SocketTicketRow> find(String hash);

    @Query("DELETE FROM socket_tickets WHERE hash = :hash")
    void delete(String hash);

    @Query("DELETE FROM socket_tickets WHERE expires_at < :before")
    void forget(long before);

    /** On SQLite. */
    @JdbcRepository(dialect = Dialect.ANSI)
    @Requires(beans = SqliteSettings.class)
    interface OnSqlite extends SocketTicketRows {}
}
