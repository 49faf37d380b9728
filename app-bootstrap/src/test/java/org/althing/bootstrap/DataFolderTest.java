package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
