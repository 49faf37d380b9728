package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.althing.adapter.persistence.Database;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.SocketTicket;

/** The tickets for sockets, in the database. */
@Singleton
@Requires(beans = Database.class)
final class JdbcSocketTickets implements SocketTickets {
    private final Database database;
    private final SocketTicketRows rows;

    JdbcSocketTickets(Database database, SocketTicketRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void add(SocketTicket ticket) {
        var row = SocketTicketRow.of(ticket);
        database.write(_ -> {
            rows.save(row);
            return true;
        });
    }

    @Override
    public Optional<SocketTicket> take(Secret.Hash hash) {
        return database.write(_ -> {
                    var row = rows.find(hash.hex());
                    rows.delete(hash.hex());
                    return row;
                })
                .map(SocketTicketRow::ticket);
    }

    @Override
    public void forget(Instant before) {
        database.write(_ -> {
            rows.forget(before.toEpochMilli());
            return true;
        });
    }
}
