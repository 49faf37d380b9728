package org.althing.adapter.persistence.identity;

import java.nio.file.Path;
import org.althing.adapter.persistence.SqliteContext;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.identity.spi.SigningKeysContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbcSigningKeysOnSqliteTest implements SigningKeysContract {
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
    public SigningKeys signingKeys() {
        return context.bean(SigningKeys.class);
    }
}
