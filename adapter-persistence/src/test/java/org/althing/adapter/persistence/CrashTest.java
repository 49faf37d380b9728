package org.althing.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed in the middle of its work, again and again. */
@Tag("campaign")
@Timeout(300)
class CrashTest {
    private static final int KILLS = 10;
    private static final int CALLERS = 20;

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_it() throws Exception {
        var acknowledged = new HashSet<String>();
        for (int i = 0; i < KILLS; i++) {
            acknowledged.addAll(acknowledgedBeforeKill(i));

            try (var storage = TestStorage.in(folder)) {
                var kept = storage.query(TestStorage::notes);
                assertTrue(new HashSet<>(kept).containsAll(acknowledged), "a note was acknowledged and is lost");
                assertEquals(kept.size(), new HashSet<>(kept).size(), "no note is there twice");
                assertEquals("ok", storage.query(CrashTest::integrity));
            }
        }
        assertFalse(acknowledged.isEmpty());
    }

    /** What the program printed: a line for each answer that it got. */
    private List<String> acknowledgedBeforeKill(int run) throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        folder.toString(),
                        "run " + run)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("kept ") && line.endsWith(".")) {
                    lines.add(line.substring("kept ".length(), line.length() - 1));
                }
                if (lines.size() == 100 + 37 * run) {
                    ProcessHandle.of(program.pid()).ifPresent(ProcessHandle::destroyForcibly); // and read on to the end
                }
            }
        }
        program.waitFor();
        return lines;
    }

    private static String integrity(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA integrity_check")) {
            row.next();
            return row.getString(1);
        }
    }

    /** The program that is killed: it writes without end. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] arguments) {
            var storage = TestStorage.in(Path.of(arguments[0]));
            for (int i = 0; i < CALLERS; i++) {
                var caller = arguments[1] + ", caller " + i;
                Thread.ofPlatform().start(() -> {
                    for (int n = 0; ; n++) {
                        var text = caller + ", note " + n;
                        storage.write(t -> TestStorage.note(t, text));
                        System.out.println("kept " + text + ".");
                    }
                });
            }
        }
    }
}
