package org.althing.adapter.persistence.identity;

import java.nio.file.Path;
import org.althing.adapter.persistence.SqliteContext;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.SessionsContract;
import org.althing.application.identity.spi.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbcSessionsOnSqliteTest implements SessionsContract {
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
    public Sessions sessions() {
        return context.bean(Sessions.class);
    }

    @Override
    public Users users() {
        return context.bean(Users.class);
    }
}
