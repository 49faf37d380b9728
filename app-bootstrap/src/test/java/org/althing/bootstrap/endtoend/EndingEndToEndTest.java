package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is asked to end does so, even where a part of it hangs. */
class EndingEndToEndTest {
    /** A pipe that is full and that nobody reads: a write to it never ends, as on a disk that does not answer. */
    private static final String FULL_PIPE = "mkfifo \"$0\" && exec 3<>\"$0\" && echo ready && read line"
            + " && dd if=/dev/zero of=\"$0\" bs=4096 oflag=nonblock 2>/dev/null; echo full && read line";

    @TempDir
    Path home;

    @Test
    void a_disk_of_logs_that_hangs_does_not_keep_the_server() throws Exception {
        var log = Files.createDirectory(home.resolve("hangs")).resolve("app.log");
        var disk = new ProcessBuilder("sh", "-c", FULL_PIPE, log.toString()).start();
        try (var said = disk.inputReader();
                var told = disk.outputWriter()) {
            assertEquals("ready", said.readLine());
            var settings = Map.of("ALTHING_LOG_FOLDER", log.getParent().toString());
            try (var server = RunningAlthing.serve(home, settings)) {
                told.write("fill\n");
                told.flush();
                assertEquals("full", said.readLine());
                assertEquals(1, server.stop(), "it did not end in order");
                assertTrue(
                        server.printed().stream()
                                .anyMatch(line -> line.endsWith("still writing to the log after 8000 ms")),
                        server.printed().toString());
            }
        } finally {
            disk.destroyForcibly();
        }
    }
}
