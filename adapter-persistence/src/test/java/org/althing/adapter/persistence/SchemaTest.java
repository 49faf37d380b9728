package org.althing.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    private static final Schema NEWER = Schema.of("db/changelog/newer.xml");

    @TempDir
    Path folder;

    private Path file;
    private SqliteConnection connection;

    @BeforeEach
    void open() throws SQLException {
        file = folder.resolve("althing.db");
        connection = new SqliteConnection(file, false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void an_empty_database_gets_the_tables() throws Exception {
        assertTrue(Schema.ofAlthing().bringUpToDate(connection, file));

        assertEquals(0, count("entries"));
    }

    @Test
    void a_database_of_this_very_schema_is_left_alone() throws Exception {
        Schema.ofAlthing().bringUpToDate(connection, file);

        assertFalse(Schema.ofAlthing().bringUpToDate(connection, file));
    }

    @Test
    void an_older_database_is_changed_and_keeps_what_it_holds() throws Exception {
        Schema.ofAlthing().bringUpToDate(connection, file);
        TestStorage.execute(connection, "INSERT INTO storage_probe(filler) VALUES (x'01')");

        assertTrue(NEWER.bringUpToDate(connection, file));

        assertEquals(1, count("storage_probe"));
        assertEquals(0, count("tomorrow"));
        assertFalse(NEWER.bringUpToDate(connection, file));
    }

    @Test
    void before_it_is_changed_a_copy_is_made_for_its_owner_alone() throws Exception {
        Schema.ofAlthing().bringUpToDate(connection, file);
        assertFalse(Files.exists(folder.resolve("backups")), "an empty database needs no copy");
        TestStorage.execute(connection, "INSERT INTO storage_probe(filler) VALUES (x'01')");

        NEWER.bringUpToDate(connection, file);

        var copies = copies();
        assertEquals(1, copies.size(), copies.toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copies.getFirst())));
        try (var copy = new SqliteConnection(copies.getFirst(), false)) {
            assertFalse(Schema.ofAlthing().bringUpToDate(copy, copies.getFirst()), "it is of the schema before");
        }
    }

    @Test
    void a_copy_made_before_a_change_that_failed_is_not_replaced() throws Exception {
        Schema.ofAlthing().bringUpToDate(connection, file);
        TestStorage.execute(connection, "CREATE TABLE tomorrow (in_the_way TEXT)");
        assertThrows(StorageRefused.class, () -> NEWER.bringUpToDate(connection, file));
        var first = copies();
        var made = Files.getLastModifiedTime(first.getFirst());
        close(); // as the program does then
        open();
        TestStorage.execute(connection, "DROP TABLE tomorrow");

        assertTrue(NEWER.bringUpToDate(connection, file));

        assertEquals(first, copies());
        assertEquals(made, Files.getLastModifiedTime(first.getFirst()));
    }

    @Test
    void an_older_database_that_was_restored_gets_a_copy_of_its_own() throws Exception {
        Schema.ofAlthing().bringUpToDate(connection, file);
        NEWER.bringUpToDate(connection, file);
        var first = copies().getFirst();
        close();
        Files.copy(first, file, StandardCopyOption.REPLACE_EXISTING);
        open();
        TestStorage.execute(connection, "INSERT INTO storage_probe(filler) VALUES (x'01')");

        assertTrue(NEWER.bringUpToDate(connection, file));

        var second = copies().stream()
                .filter(copy -> !copy.equals(first))
                .findFirst()
                .orElseThrow();
        assertEquals(2, copies().size(), copies().toString());
        assertEquals(0, probes(first));
        assertEquals(1, probes(second));
    }

    @Test
    void a_database_restored_after_a_change_that_failed_gets_a_copy_of_its_own() throws Exception {
        Schema.ofAlthing().bringUpToDate(connection, file);
        TestStorage.execute(connection, "CREATE TABLE tomorrow (in_the_way TEXT)");
        assertThrows(StorageRefused.class, () -> NEWER.bringUpToDate(connection, file));
        close();
        Files.copy(copies().getFirst(), file, StandardCopyOption.REPLACE_EXISTING);
        open();
        TestStorage.execute(connection, "DROP TABLE tomorrow");

        assertTrue(NEWER.bringUpToDate(connection, file));

        assertEquals(2, copies().size(), copies().toString());
    }

    @Test
    void what_a_failed_change_left_is_examined_even_by_the_program_before_it() throws Exception {
        Schema.ofAlthing().bringUpToDate(connection, file);
        TestStorage.execute(connection, "CREATE TABLE tomorrow (in_the_way TEXT)");
        assertThrows(StorageRefused.class, () -> NEWER.bringUpToDate(connection, file));
        close();
        open();

        assertTrue(Schema.ofAlthing().bringUpToDate(connection, file), "it finds that nothing was changed");
        assertFalse(Schema.ofAlthing().bringUpToDate(connection, file));
        TestStorage.execute(connection, "DROP TABLE tomorrow");
        NEWER.bringUpToDate(connection, file);

        assertEquals(2, copies().size(), "what the program before it wrote since is kept too");
    }

    @Test
    void a_database_of_a_newer_program_is_refused_and_left_as_it_is() throws Exception {
        NEWER.bringUpToDate(connection, file);

        var refused =
                assertThrows(StorageRefused.class, () -> Schema.ofAlthing().bringUpToDate(connection, file));

        assertEquals(
                "the database " + file + " is newer than this program, which does not know its from-tomorrow;"
                        + " start the newer program, or restore a backup made by this one",
                refused.getMessage());
        assertFalse(NEWER.bringUpToDate(connection, file));
    }

    @Test
    void a_start_that_died_in_the_middle_of_a_change_locks_nobody_out() throws Exception {
        Schema.ofAlthing().bringUpToDate(connection, file);
        TestStorage.execute(connection, "UPDATE DATABASECHANGELOGLOCK SET LOCKED = 1, LOCKEDBY = 'a dead program'");

        assertTrue(NEWER.bringUpToDate(connection, file));
    }

    private List<Path> copies() throws IOException {
        try (var files = Files.list(folder.resolve("backups"))) {
            return files.toList();
        }
    }

    private static int probes(Path copy) throws SQLException {
        try (var connection = new SqliteConnection(copy, false)) {
            return count(connection, "storage_probe");
        }
    }

    private int count(String table) throws SQLException {
        return count(connection, table);
    }

    private static int count(SqliteConnection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
