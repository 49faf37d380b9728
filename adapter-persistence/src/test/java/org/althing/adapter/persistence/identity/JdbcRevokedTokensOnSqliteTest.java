package org.althing.adapter.persistence.identity;

import java.nio.file.Path;
import org.althing.adapter.persistence.SqliteContext;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.RevokedTokensContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbcRevokedTokensOnSqliteTest implements RevokedTokensContract {
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
    public RevokedTokens revokedTokens() {
        return context.bean(RevokedTokens.class);
    }
}
