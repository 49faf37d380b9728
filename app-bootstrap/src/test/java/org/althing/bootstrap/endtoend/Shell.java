package org.althing.bootstrap.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A terminal in the root of the checkout, in which the lines of the README are typed. */
final class Shell {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final long PATIENCE_SECONDS = 90;

    private final Path home;
    private final URI server;

    Shell(Path home, URI server) {
        this.home = home;
        this.server = server;
    }

    /** Runs a line to its end; what it printed to its standard output. */
    List<String> run(String line, String input) throws Exception {
        return run(line, input, Map.of());
    }

    List<String> run(String line, String input, Map<String, String> variables) throws Exception {
        var process = process(line, variables).start();
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(input);
        }
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(line + " ended with " + process.exitValue() + ": " + printed);
        }
        return printed.lines().toList();
    }

    /** Runs a line that is to go wrong; how it ended, and what it printed to its standard error. */
    Failed fail(String line, Map<String, String> variables) throws Exception {
        var process = process(line, variables)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .start();
        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Failed(process.waitFor(), errors.lines().toList());
    }

    record Failed(int exitCode, List<String> errors) {}

    /** Starts a program that one talks with. */
    Dialogue start(String line, Map<String, String> variables) throws IOException {
        return new Dialogue(process(line, variables).start());
    }

    private ProcessBuilder process(String line, Map<String, String> variables) {
        var builder = new ProcessBuilder("sh", "-c", "exec " + line.replace("http://127.0.0.1:8090", server.toString()))
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ALTHING_"));
        environment.put("ALTHING_HOME", home.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("PATH", System.getProperty("java.home") + "/bin:" + environment.get("PATH"));
        environment.putAll(variables);
        return builder;
    }

    /** A program that prints while one types. */
    static final class Dialogue implements AutoCloseable {
        private final Process process;
        private final PrintWriter keyboard;
        private final List<String> lines = new ArrayList<>();
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition printed = lock.newCondition();

        private Dialogue(Process process) {
            this.process = process;
            this.keyboard = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
            Thread.ofVirtual().start(this::listen);
        }

        void type(String line) {
            keyboard.println(line);
        }

        void awaitLine(String line) throws InterruptedException {
            lock.lock();
            try {
                var left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
                while (!lines.contains(line)) {
                    left = printed.awaitNanos(left);
                    if (left <= 0) {
                        throw new AssertionError("waited for '" + line + "', saw " + lines);
                    }
                }
            } finally {
                lock.unlock();
            }
        }

        List<String> lines() {
            lock.lock();
            try {
                return List.copyOf(lines);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
            process.onExit().join();
        }

        private void listen() {
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    lock.lock();
                    try {
                        lines.add(line);
                        printed.signalAll();
                    } finally {
                        lock.unlock();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
