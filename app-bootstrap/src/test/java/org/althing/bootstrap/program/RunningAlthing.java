package org.althing.bootstrap.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The real program in a process of its own, started by the launcher as a user would. */
public final class RunningAlthing implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("here +(http://127\\.0\\.0\\.1:[0-9]+)");
    private static final String LAST_WORDS = "or ";
    private static final Path ROOT = root();

    private final Process process;
    private final URI address;
    private final List<String> printed;
    private final Thread listener;

    private RunningAlthing(Process process, URI address, List<String> printed, Thread listener) {
        this.process = process;
        this.address = address;
        this.printed = printed;
        this.listener = listener;
    }

    /** Starts a server on a data folder, at a port that is free, and waits until it says where it is. */
    public static RunningAlthing serve(Path home, Map<String, String> settings) throws Exception {
        return serve(List.of(), home, settings);
    }

    /** The same under another program, such as {@code taskset}, that becomes the launcher. */
    public static RunningAlthing serve(List<String> under, Path home, Map<String, String> settings) throws Exception {
        var process = command(under, home, settings, "serve").start();
        var printed = new ArrayList<String>();
        var address = new CompletableFuture<URI>();
        var listener = Thread.ofVirtual().start(() -> listen(process, printed, address));
        try {
            return new RunningAlthing(process, address.get(120, TimeUnit.SECONDS), printed, listener);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not start; it said " + String.join("\n", printed), e);
        }
    }

    /** A command of the program that is not a server: its exit code and all that it printed. */
    public static Finished run(Path home, String input, String... arguments) throws Exception {
        var process = command(List.of(), home, Map.of(), arguments).start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input);
        }
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(process.waitFor(), out);
    }

    public record Finished(int exitCode, String output) {}

    public URI address() {
        return address;
    }

    /** Its process, in the words of the system. */
    public long pid() {
        return process.pid();
    }

    public List<String> printed() {
        synchronized (printed) {
            return List.copyOf(printed);
        }
    }

    /** What a power switch does. */
    public void kill() {
        close();
    }

    /** What a supervisor does; the exit code with which the program ended by itself, after all that it printed. */
    public int stop() throws InterruptedException {
        process.toHandle().destroy(); // a process that is destroyed by itself can say no more, for its pipes are closed
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not end when asked to");
        }
        listener.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static ProcessBuilder command(
            List<String> under, Path home, Map<String, String> settings, String... arguments) {
        var line = new ArrayList<String>(under);
        line.add(ROOT.resolve("althing").toString());
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ALTHING_"));
        builder.environment().put("ALTHING_HOME", home.toString());
        builder.environment().put("ALTHING_SERVER_BIND", "127.0.0.1:0");
        builder.environment().putAll(settings);
        return builder;
    }

    private static void listen(Process process, List<String> printed, CompletableFuture<URI> address) {
        URI at = null;
        try (BufferedReader reader = process.inputReader()) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (printed) {
                    printed.add(line);
                }
                var url = URL.matcher(line);
                if (url.matches()) {
                    at = URI.create(url.group(1));
                }
                if (line.startsWith(LAST_WORDS)) {
                    address.complete(at);
                }
            }
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
        address.completeExceptionally(new IllegalStateException("the program ended"));
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("althing"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
