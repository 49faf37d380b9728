package org.althing.adapter.persistence.identity;

import java.nio.file.Path;
import org.althing.adapter.persistence.SqliteContext;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.application.identity.spi.SocketTicketsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbcSocketTicketsOnSqliteTest implements SocketTicketsContract {
    private SqliteContext context;

    @BeforeEach
    void open(@TempDir Path folder) {
        context = SqliteContext.in(folder);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Override
    public SocketTickets socketTickets() {
        return context.bean(SocketTickets.class);
    }
}
