package org.althing.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.identity.spi.Users;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageChoiceTest {
    private static final List<Class<?>> STORED = List.of(
            Database.class,
            DataSource.class,
            Users.class,
            ApiKeys.class,
            Sessions.class,
            SigningKeys.class,
            Rooms.class,
            Timelines.class);

    @Test
    void without_settings_this_module_offers_nothing_and_opens_nothing() {
        try (var context = ApplicationContext.run()) {
            var offered = Stream.concat(STORED.stream(), Stream.of(PasswordHasher.class))
                    .filter(context::containsBean)
                    .toList();

            assertEquals(List.of(), offered);
        }
    }

    @Test
    void with_settings_it_offers_each_port_once(@TempDir Path folder) {
        try (var context = SqliteContext.in(folder)) {
            var missing = Stream.concat(STORED.stream(), Stream.of(PasswordHasher.class))
                    .filter(port -> context.beans(port) != 1)
                    .toList();

            assertEquals(List.of(), missing);
        }
    }

    @Test
    void the_end_of_the_context_closes_the_database(@TempDir Path folder) {
        try (var context = SqliteContext.in(folder)) {
            assertEquals(List.of(), context.bean(Users.class).list(null, 10));
        }

        assertTrue(folder.resolve("althing.db").toFile().exists());
        assertTrue(!folder.resolve("althing.db-wal").toFile().exists(), "the log was taken into the database");
    }
}
