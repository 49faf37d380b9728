package org.althing.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSettingsInForceTest {
    private static final Map<String, String> REQUIRED = Map.of(
            "journal_mode", "wal",
            "synchronous", "2",
            "foreign_keys", "1",
            "busy_timeout", "5000",
            "trusted_schema", "0");

    @TempDir
    Path folder;

    @Test
    void the_writer_and_the_readers_have_all_of_them() {
        try (var storage = TestStorage.in(folder)) {
            assertEquals(new TreeMap<>(REQUIRED), storage.write(t -> pragmas(t.connection())));
            assertEquals(new TreeMap<>(REQUIRED), storage.query(SqliteSettingsInForceTest::pragmas));
        }
    }

    @Test
    void another_program_finds_the_write_ahead_log_on() throws Exception {
        try (var storage = TestStorage.in(folder);
                var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("althing.db"))) {
            assertEquals("wal", pragma(other, "journal_mode"));
            assertEquals(new Database.Health.Good(), storage.health());
        }
    }

    @Test
    void a_database_that_cannot_keep_a_write_ahead_log_is_refused() {
        var refused = assertThrows(StorageRefused.class, () -> new SqliteConnection(Path.of(":memory:"), false));

        assertTrue(
                String.valueOf(refused.getMessage()).contains("PRAGMA journal_mode=WAL: it stays \"memory\""),
                refused.getMessage());
    }

    @Test
    void a_setting_that_does_not_take_is_named() throws Exception {
        try (var connection = new SqliteConnection(folder.resolve("x.db"), false)) {
            var unknown = new Pragma("honesty", "ON", "1");

            var refused = assertThrows(StorageRefused.class, () -> unknown.apply(connection, Path.of("x.db")));

            assertTrue(String.valueOf(refused.getMessage()).contains("honesty"), refused.getMessage());
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws Exception {
        Files.writeString(folder.resolve("althing.db"), "this is not a database, however long it may be: ".repeat(99));

        assertThrows(StorageRefused.class, () -> TestStorage.in(folder));
    }

    @Test
    void the_file_is_for_its_owner_alone() throws Exception {
        try (var storage = TestStorage.in(folder)) {
            assertEquals(new Database.Health.Good(), storage.health());
            for (var name : new String[] {"althing.db", "althing.db-wal", "althing.db-shm"}) {
                var permissions = Files.getPosixFilePermissions(folder.resolve(name));
                assertEquals("rw-------", PosixFilePermissions.toString(permissions), name);
            }
        }
    }

    @Test
    void a_reader_cannot_write() {
        try (var storage = TestStorage.in(folder)) {
            assertThrows(
                    RuntimeException.class,
                    () -> storage.query(c -> TestStorage.execute(c, "INSERT INTO note(text) VALUES ('no')")));
            assertEquals(0, storage.query(TestStorage::notes).size());
        }
    }

    @Test
    void what_is_closed_rests_in_one_file() {
        try (var storage = TestStorage.in(folder)) {
            storage.write(t -> TestStorage.note(t, "kept"));
        }

        assertEquals(1, folder.toFile().list().length);
        try (var storage = TestStorage.in(folder)) {
            assertEquals(java.util.List.of("kept"), storage.query(TestStorage::notes));
        }
    }

    private static Map<String, String> pragmas(Connection connection) throws SQLException {
        var found = new TreeMap<String, String>();
        for (var name : REQUIRED.keySet()) {
            found.put(name, pragma(connection, name));
        }
        return found;
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
