package org.althing.adapter.persistence.activity;

import java.nio.file.Path;
import org.althing.adapter.persistence.SqliteContext;
import org.althing.application.activity.spi.Activities;
import org.althing.application.activity.spi.ActivitiesContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbcActivitiesOnSqliteTest implements ActivitiesContract {
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
    public Activities activities() {
        return context.bean(Activities.class);
    }
}
