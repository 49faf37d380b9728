package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.althing.adapter.cli.program.Checks;
import org.althing.adapter.cli.program.Door;
import org.althing.adapter.cli.program.Finding;
import org.althing.adapter.cli.program.Flags;
import org.althing.adapter.cli.program.Program;
import org.althing.adapter.cli.program.Server;
import org.althing.adapter.cli.program.UseCases;
import org.althing.adapter.cli.socket.AdminSocketServer;
import org.althing.adapter.cli.terminal.Passwords;
import org.althing.adapter.cli.terminal.Terminal;
import org.althing.application.Althing;
import org.jspecify.annotations.Nullable;

/** Runs commands over Althing in memory, and keeps what they said. */
final class Bench implements Program {
    static final String PASSWORD = "correct horse battery";

    private static final ObjectMapper JSON = new ObjectMapper();

    final Deque<String> typed = new ArrayDeque<>();
    final List<String> questions = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Throwable> bugs = new ArrayList<>();
    final List<Throwable> bugsInServer = new CopyOnWriteArrayList<>();
    final List<Flags> asked = new CopyOnWriteArrayList<>();

    @Nullable
    String input;

    @Nullable
    Path socket;

    Duration patience = Duration.ZERO;
    boolean colour;
    boolean open;
    Server server = new NoServer();
    UseCases useCases;

    Bench() {
        this(Althing.inMemory());
    }

    Bench(Althing althing) {
        this.useCases = althing::get;
    }

    /** From now on a server has the data folder, and takes commands there. */
    AdminSocketServer serveAt(Path path) {
        try {
            socket = path;
            return AdminSocketServer.open(path, Cli.inServer(useCases, (incident, bug) -> bugsInServer.add(bug)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command said, and how it ended. */
    record Ended(int code, String out, String err) {
        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + out, e);
            }
        }

        List<String> lines() {
            return out.lines().toList();
        }

        Ended ok() {
            assertEquals(0, code, () -> "it failed: " + err);
            return this;
        }

        /** It was refused, with nothing but that on the standard error. */
        void refused(int expected, String words) {
            assertEquals("", out);
            assertEquals("althing: " + words + "\n", err);
            assertEquals(expected, code);
        }
    }

    Ended run(String... arguments) {
        return runBy(terminal -> Cli.run(List.of(arguments), terminal, this, patience));
    }

    Ended runBy(ToIntFunction<Terminal> command) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                colour,
                new Typed());
        var code = command.applyAsInt(terminal);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Adds a user whose password is {@link #PASSWORD}. */
    void addUser(String name, String role) {
        input = PASSWORD;
        run("user", "add", name, "--role", role, "--password-stdin").ok();
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public Door door(Flags flags) {
        asked.add(flags);
        if (socket != null) {
            return new Door.Elsewhere(socket);
        }
        open = true;
        var open = useCases;
        return new Door.Here(new UseCases() {
            @Override
            public <T> T get(Class<T> useCase) {
                return open.get(useCase);
            }

            @Override
            public void close() {
                Bench.this.open = false;
            }
        });
    }

    @Override
    public Server server(Flags flags) {
        asked.add(flags);
        return server;
    }

    @Override
    public Checks checks(Flags flags) {
        asked.add(flags);
        return () -> List.copyOf(findings);
    }

    @Override
    public void report(String incident, Throwable bug) {
        bugs.add(bug);
    }

    Map<String, String> settings() {
        return asked.getLast().settings();
    }

    private final class Typed implements Passwords {
        @Override
        public Optional<String> prompt(String question) {
            questions.add(question);
            return Optional.ofNullable(typed.poll());
        }

        @Override
        public Optional<String> firstLine() {
            return Optional.ofNullable(input);
        }
    }

    private static final class NoServer implements Server {
        @Override
        public List<String> start() {
            throw new AssertionError("no server was to be started");
        }

        @Override
        public void await() {
            throw new AssertionError("no server was started");
        }

        @Override
        public void stop() {
            throw new AssertionError("no server was started");
        }
    }
}
