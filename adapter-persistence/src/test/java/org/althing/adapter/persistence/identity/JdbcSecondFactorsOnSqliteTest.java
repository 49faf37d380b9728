package org.althing.adapter.persistence.identity;

import java.nio.file.Path;
import org.althing.adapter.persistence.SqliteContext;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.SecondFactorsContract;
import org.althing.application.identity.spi.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbcSecondFactorsOnSqliteTest implements SecondFactorsContract {
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
    public SecondFactors secondFactors() {
        return context.bean(SecondFactors.class);
    }

    @Override
    public Users users() {
        return context.bean(Users.class);
    }
}
