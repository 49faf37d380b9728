package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data folder is its owner's alone, and one program's at a time. */
class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    void the_folder_is_where_the_environment_says_else_in_the_home() {
        assertEquals(
                temporary,
                DataFolder.of(Map.of("ALTHING_HOME", temporary.toString())).path());
        var usual = Path.of(System.getProperty("user.home"), ".althing");
        assertEquals(usual, DataFolder.of(Map.of()).path());
    }

    @Test
    void a_new_folder_is_for_its_owner_alone() throws IOException {
        var folder = new DataFolder(temporary.resolve("deep/althing"));
        folder.create();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
    }

    @Test
    void the_second_to_lock_the_folder_does_not_get_it_until_the_first_lets_go() {
        var folder = new DataFolder(temporary.resolve("althing"));
        var first = folder.lock();
        assertTrue(first.isPresent());
        assertTrue(folder.lock().isEmpty());
        first.get().close();
        assertTrue(folder.lock().isPresent());
    }

    @Test
    void the_database_of_two_folders_is_had_by_the_first_until_it_lets_go() throws IOException {
        var database = Files.createFile(temporary.resolve("shared.db"));
        var link = Files.createSymbolicLink(temporary.resolve("link.db"), database);
        var one = new DataFolder(temporary.resolve("one"));
        var other = new DataFolder(temporary.resolve("other"));
        var first = one.lock(new Storage.Sqlite(database)).orElseThrow();

        var refused = assertThrows(ConfigurationRefused.class, () -> other.lock(new Storage.Sqlite(link)));

        assertTrue(refused.getMessage().contains("uses the database " + link), refused.getMessage());
        assertTrue(one.lock(new Storage.Sqlite(database)).isEmpty(), "the folder itself is the first's too");
        assertTrue(other.lock().isPresent(), "what was refused keeps nothing");
        first.close();
    }

    @Test
    void once_the_first_let_go_of_the_database_the_other_folder_gets_it() {
        var database = new Storage.Sqlite(temporary.resolve("shared.db"));
        new DataFolder(temporary.resolve("one")).lock(database).orElseThrow().close();

        assertTrue(new DataFolder(temporary.resolve("other")).lock(database).isPresent());
    }

    @Test
    void a_database_in_a_folder_that_is_not_there_is_refused_in_plain_words() {
        var database = new Storage.Sqlite(temporary.resolve("missing/shared.db"));
        var folder = new DataFolder(temporary.resolve("one"));

        var refused = assertThrows(ConfigurationRefused.class, () -> folder.lock(database));

        assertEquals(
                "the database " + database.file() + " is to be in " + temporary.resolve("missing")
                        + ", which is no folder: make it, or change datasource.url",
                refused.getMessage());
        assertTrue(folder.lock().isPresent(), "what was refused keeps nothing");
    }

    @Test
    void an_empty_folder_that_others_may_look_into_is_made_its_owners_alone() throws IOException {
        var folder = open("empty");
        folder.keepPrivate();
        assertEquals("rwx------", mode(folder));
    }

    @Test
    void a_folder_of_ours_that_others_may_look_into_is_made_its_owners_alone() throws IOException {
        var folder = open("ours");
        folder.lock().orElseThrow().close();
        Files.createFile(folder.masterKey());
        folder.keepPrivate();
        assertEquals("rwx------", mode(folder));
    }

    /** Such as /var, which has a lock too. */
    @Test
    void a_folder_is_not_ours_for_something_in_it_that_is_called_lock() throws IOException {
        var withFolder = open("var");
        Files.createDirectory(withFolder.path().resolve("lock"));
        Files.createDirectory(withFolder.path().resolve("logs"));
        assertThrows(ConfigurationRefused.class, withFolder::keepPrivate);
        var withFile = open("run");
        Files.createFile(withFile.path().resolve("lock"));
        assertThrows(ConfigurationRefused.class, withFile::keepPrivate);
        assertEquals("rwxr-xr-x", mode(withFile));
    }

    @Test
    void a_folder_with_other_things_that_others_may_look_into_is_refused_and_left_as_it_is() throws IOException {
        var folder = open("shared");
        Files.createFile(folder.path().resolve("letter"));

        var refused = assertThrows(ConfigurationRefused.class, folder::keepPrivate);

        assertEquals(
                "the data folder " + folder.path()
                        + " has the mode rwxr-xr-x, so others may look into it: run chmod 700 " + folder.path()
                        + ", or name another folder in ALTHING_HOME",
                refused.getMessage());
        assertEquals("rwxr-xr-x", mode(folder));
    }

    @Test
    void a_folder_that_is_its_owners_alone_or_not_there_needs_nothing() throws IOException {
        var folder = new DataFolder(temporary.resolve("new"));
        folder.keepPrivate();
        assertTrue(Files.notExists(folder.path()));
        folder.create();
        Files.createFile(folder.path().resolve("letter"));
        folder.keepPrivate();
        assertEquals("rwx------", mode(folder));
    }

    private DataFolder open(String name) throws IOException {
        var path = Files.createDirectory(temporary.resolve(name));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new DataFolder(path);
    }

    private static String mode(DataFolder folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path()));
    }
}
