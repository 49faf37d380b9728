package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.althing.adapter.cli.program.UseCases;
import org.althing.adapter.cli.socket.AdminSocketServer;
import org.althing.application.StorageUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same commands while a server has the data folder. */
@Timeout(60)
class ThroughTheServerTest {
    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private AdminSocketServer server;

    @BeforeEach
    void a_server_runs() {
        server = bench.serveAt(folder.resolve("admin.sock"));
    }

    @AfterEach
    void it_stops() {
        server.close();
    }

    private static UseCases broken(RuntimeException fault) {
        return new UseCases() {
            @Override
            public <T> T get(Class<T> useCase) {
                throw fault;
            }
        };
    }

    @Test
    void a_password_typed_here_holds_there() {
        bench.typed.addAll(List.of(Bench.PASSWORD, Bench.PASSWORD));
        var made = bench.run("admin", "create", "ada").ok();
        assertTrue(made.lines().contains("role           admin"), made.out());
        assertEquals(List.of("New password: ", "The same again: "), bench.questions);
        bench.addUser("grace", "user");
        assertEquals(
                2,
                bench.run("user", "list", "-o", "json").ok().json().get("items").size());
        assertFalse(bench.open, "nothing is opened here");
    }

    @Test
    void answers_messages_and_codes_are_the_same_as_without_a_server() {
        bench.addUser("ada", "user");
        var there = bench.run("user", "show", "ada");
        var refusedThere = bench.run("user", "show", "grace");
        bench.socket = null;
        assertEquals(bench.run("user", "show", "ada"), there);
        assertEquals(bench.run("user", "show", "grace"), refusedThere);
        assertEquals(3, refusedThere.code());
    }

    @Test
    void use_cases_of_the_server_stay_open() {
        var closed = new boolean[1];
        var inner = bench.useCases;
        server.close();
        bench.useCases = new UseCases() {
            @Override
            public <T> T get(Class<T> useCase) {
                return inner.get(useCase);
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        server = bench.serveAt(folder.resolve("admin.sock"));
        bench.run("user", "list").ok();
        assertFalse(closed[0]);
    }

    @Test
    void colours_are_those_of_the_terminal_at_which_the_command_was_given() {
        bench.addUser("ada", "user");
        assertFalse(bench.run("user", "list").out().contains("\u001b"));
        bench.colour = true;
        assertTrue(bench.run("user", "list").out().startsWith("\u001b[1mNAME"));
    }

    @Test
    void usage_errors_and_help_do_not_go_there() {
        server.close();
        assertEquals(2, bench.run("user", "list", "--bogus").code());
        assertEquals(0, bench.run("user", "list", "--help").code());
        assertEquals(0, bench.run("version").code());
        assertEquals(0, bench.run("doctor").code());
    }

    @Test
    void the_server_runs_nothing_that_is_about_the_program_where_it_was_called() throws IOException {
        var there = Cli.inServer(bench.useCases, bench);
        var inside = new Bench();
        for (var command : List.of("serve", "doctor", "version")) {
            var ended = inside.runBy(terminal -> there.run(List.of(command), terminal));
            ended.refused(2, "This command is not one for the server.");
        }
    }

    @Test
    void a_bug_there_is_kept_there() {
        server.close();
        bench.useCases = broken(new IllegalStateException("out of luck"));
        server = bench.serveAt(folder.resolve("admin.sock"));
        var ended = bench.run("user", "list");
        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("[server.fault]"), ended.err());
        assertFalse(ended.err().contains("out of luck"), ended.err());
        assertEquals(1, bench.bugsInServer.size());
        assertEquals(0, bench.bugs.size());
    }

    @Test
    void a_storage_that_does_not_work_there_is_said_here() {
        server.close();
        bench.useCases = broken(new StorageUnavailable("the disk is full", new IOException()));
        server = bench.serveAt(folder.resolve("admin.sock"));
        bench.run("user", "list").refused(1, "The storage cannot be used now: the disk is full [server.unavailable]");
    }

    @Test
    void a_server_that_takes_no_commands_is_unreachable() {
        server.close();
        bench.run("user", "list")
                .refused(6, "Another althing has the data folder, and takes no commands at " + bench.socket + ".");
    }

    @Test
    void a_server_that_only_starts_is_waited_for() throws Exception {
        server.close();
        bench.patience = Duration.ofSeconds(30);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = threads.submit(() -> bench.run("user", "list"));
            while (bench.asked.size() < 3) {
                Thread.onSpinWait();
            }
            server = bench.serveAt(folder.resolve("admin.sock"));
            assertEquals(0, ended.get().code());
        }
    }

    @Test
    void another_command_that_has_the_folder_is_waited_for() throws Exception {
        server.close();
        bench.patience = Duration.ofSeconds(30);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = threads.submit(() -> bench.run("user", "list"));
            while (bench.asked.size() < 3) {
                Thread.onSpinWait();
            }
            bench.socket = null;
            assertEquals(0, ended.get().code());
        }
    }

    @Test
    void a_command_that_is_too_long_to_be_sent_is_a_usage_error() {
        var arguments = new String[300];
        arguments[0] = "user";
        arguments[1] = "list";
        for (int i = 2; i < arguments.length; i += 2) {
            arguments[i] = "--set";
            arguments[i + 1] = "a" + i + "=b";
        }
        bench.run(arguments).refused(2, "The command has too many arguments, or too long ones.");
    }
}
