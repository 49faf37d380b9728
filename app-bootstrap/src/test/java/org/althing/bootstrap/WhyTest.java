package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyTest {
    @TempDir
    Path folder;

    @Test
    void what_the_jdk_says_by_a_path_alone_is_said_in_words() throws IOException {
        var missing = folder.resolve("missing");
        assertEquals("there is no such file", Why.of(assertThrows(IOException.class, () -> Files.readString(missing))));
        var file = Files.createFile(folder.resolve("file"));
        assertEquals(
                "there is a file of that name",
                Why.of(assertThrows(IOException.class, () -> Files.createDirectory(file))));
        assertEquals("it is no folder", Why.of(assertThrows(IOException.class, () -> Files.list(file))));
        assertEquals(
                "permission denied to the user " + System.getProperty("user.name"),
                Why.of(new AccessDeniedException("file")));
        assertEquals("the disk is full", Why.of(new IOException("the disk is full")));
    }

    @Test
    void a_configuration_that_is_not_there_is_said_to_be_so() {
        var config = folder.resolve("nowhere.yml");
        var refused = assertThrows(ConfigurationRefused.class, () -> Settings.read(Map.of(), Map.of(), config, folder));
        assertTrue(
                refused.getMessage().endsWith("nowhere.yml cannot be read: there is no such file"),
                refused.getMessage());
    }
}
