package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.althing.adapter.cli.Cli;
import org.althing.adapter.cli.terminal.Passwords;
import org.althing.adapter.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake of the program has a number at the terminal and all that is known of it in a file of the data folder. */
class IncidentsTest {
    private static final Pattern NUMBER = Pattern.compile("incident ([0-9a-f-]{36})");

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Tables that are gone are what the program takes for a mistake of its own. */
    @BeforeEach
    void losesTables() throws SQLException {
        var folder = new DataFolder(home);
        var settings = Settings.read(Map.of(), Map.of(), null, home);
        CommandUseCases.open(settings, folder, folder.lock().orElseThrow()).close();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                var statement = database.createStatement()) {
            statement.execute("PRAGMA foreign_keys=OFF");
            statement.execute("DROP TABLE users");
            statement.execute("DROP TABLE signing_keys");
        }
    }

    @Test
    void a_command_keeps_the_stack_of_a_bug_and_shows_nothing_of_it() throws IOException {
        run("user", "list");

        assertKept(home.resolve("logs"));
    }

    @Test
    void a_server_that_cannot_start_keeps_why() throws IOException {
        run("serve", "--set", "server.bind=127.0.0.1:0");

        assertKept(home.resolve("logs"));
    }

    @Test
    void a_folder_for_the_logs_that_was_set_is_obeyed() throws IOException {
        var logs = Files.createDirectory(home.resolve("elsewhere"));

        run("user", "list", "--set", "log.folder=" + logs);

        assertKept(logs);
    }

    private void run(String... arguments) {
        var terminal = new Terminal(print(out), print(err), false, new Nobody());
        assertEquals(1, Cli.run(arguments, terminal, new AlthingProgram(Map.of("ALTHING_HOME", home.toString()))));
    }

    private void assertKept(Path logs) throws IOException {
        var said = err.toString(StandardCharsets.UTF_8);
        var number = NUMBER.matcher(said);
        assertTrue(number.find(), said);
        assertFalse((out + said).contains("SQLITE"), said);

        var kept = Files.readAllLines(logs.resolve("commands.log")).getLast();
        assertTrue(kept.contains(number.group(1)), kept);
        assertTrue(kept.contains("\"level\":\"ERROR\""), kept);
        assertTrue(kept.contains("no such table") && kept.contains("stepArray"), kept);
    }

    private static PrintStream print(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

    /** Nobody sits at the terminal. */
    private record Nobody() implements Passwords {
        @Override
        public Optional<String> prompt(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<String> firstLine() {
            return Optional.empty();
        }
    }
}
