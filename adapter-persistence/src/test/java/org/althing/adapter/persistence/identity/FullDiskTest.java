package org.althing.adapter.persistence.identity;

import static org.althing.application.Fixtures.anyUser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.SqliteContext;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.PasswordHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That repositories wrap what the driver throws hides it from nobody. */
class FullDiskTest {
    private SqliteContext context;
    private Users users;

    @BeforeEach
    void open(@TempDir Path folder) {
        context = SqliteContext.in(folder);
        users = context.bean(Users.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void a_port_says_that_the_disk_is_full_while_it_goes_on_reading_and_recovers() {
        var first = anyUser();
        assertTrue(users.add(first));
        pages(1); // which SQLite raises to what the database has
        var large = anyUser().withPassword(new PasswordHash("x".repeat(100_000)));

        var refused = assertThrows(StorageUnavailable.class, () -> users.add(large));

        assertEquals("the disk is full", refused.getMessage());
        assertEquals(List.of(first), users.list(null, 10));
        assertEquals(
                new Database.Health.Bad("the disk is full"),
                context.bean(Database.class).health());
        pages(1_000_000);
        assertTrue(users.add(large));
        assertEquals(Optional.of(large), users.find(large.id()));
        assertEquals(new Database.Health.Good(), context.bean(Database.class).health());
    }

    private void pages(int most) {
        context.bean(Database.class).write(transaction -> {
            try (var statement = transaction.connection().createStatement()) {
                return statement.execute("PRAGMA max_page_count=" + most);
            }
        });
    }
}
