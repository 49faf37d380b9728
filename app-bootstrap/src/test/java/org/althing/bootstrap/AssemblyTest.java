package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.althing.adapter.persistence.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {
    @TempDir
    Path home;

    @Test
    void a_database_that_is_not_fit_for_use_stops_the_start_in_plain_words() throws Exception {
        Files.writeString(home.resolve("althing.db"), "this is no database, however long it may be; ".repeat(99));

        var refused = assertThrows(ConfigurationRefused.class, this::assemble);

        assertTrue(
                refused.getMessage().startsWith("the database " + home.resolve("althing.db") + " cannot be opened"),
                refused.getMessage());
    }

    @Test
    void a_database_that_is_fit_is_open_before_anybody_asks() {
        try (var context = assemble()) {
            assertTrue(Files.exists(home.resolve("althing.db-wal")));
            assertEquals(
                    new Database.Health.Good(), context.getBean(Database.class).health());
        }
    }

    private ApplicationContext assemble() {
        var folder = DataFolder.of(Map.of("ALTHING_HOME", home.toString()));
        return Assembly.assemble(Settings.read(Map.of(), Map.of(), null, home), folder);
    }
}
