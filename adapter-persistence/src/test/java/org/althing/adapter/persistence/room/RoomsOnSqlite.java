package org.althing.adapter.persistence.room;

import java.nio.file.Path;
import org.althing.adapter.persistence.SqliteContext;
import org.althing.application.identity.spi.Users;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the contracts of rooms ask for, from a database that is new for each test. */
abstract class RoomsOnSqlite {
    private SqliteContext context;

    @BeforeEach
    void open(@TempDir Path folder) {
        context = SqliteContext.in(folder);
    }

    @AfterEach
    void close() {
        context.close();
    }

    public Rooms rooms() {
        return context.bean(Rooms.class);
    }

    public Timelines timelines() {
        return context.bean(Timelines.class);
    }

    public Users users() {
        return context.bean(Users.class);
    }
}
