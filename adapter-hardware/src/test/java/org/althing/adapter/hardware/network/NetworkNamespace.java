package org.althing.adapter.hardware.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A network namespace of this machine, made for one test and gone after it. */
final class NetworkNamespace implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String WHAT_TO_DO =
            "This test makes network namespaces with `ip netns add`. Run it as root, or in a container with --privileged,"
                    + " on a machine with iproute2. It was answered: ";

    private final String name = "althing-test-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    private final Process inhabitant;

    NetworkNamespace() {
        var added = run(List.of("ip", "netns", "add", name));
        if (added.status != 0) {
            throw new AssertionError(WHAT_TO_DO + added.output);
        }
        try {
            inhabitant = settle();
        } catch (IOException e) {
            close();
            throw new AssertionError(WHAT_TO_DO + e.getMessage(), e);
        }
    }

    private record Result(int status, String output) {}

    String name() {
        return name;
    }

    /** Runs {@code ip} inside, which must work. */
    void ip(String arguments) {
        var result = run(words(arguments));
        if (result.status != 0) {
            throw new AssertionError("ip " + arguments + ": " + result.output);
        }
    }

    /** Adds a link of a kind that not every kernel has; false if this one has not. */
    boolean canAdd(String link) {
        var result = run(words("link add " + link));
        if (result.status != 0 && !result.output.contains("Unknown device type")) {
            throw new AssertionError("ip link add " + link + ": " + result.output);
        }
        return result.status == 0;
    }

    /** The files of the kernel as one who lives in the namespace sees them. */
    Path procOfInhabitant() {
        return Path.of("/proc", Long.toString(inhabitant.pid()));
    }

    @Override
    public void close() {
        if (inhabitant != null) {
            inhabitant.destroyForcibly().onExit().join();
        }
        run(List.of("ip", "netns", "delete", name));
    }

    private List<String> words(String arguments) {
        var words = new ArrayList<>(List.of("ip", "-n", name));
        words.addAll(List.of(arguments.split(" ")));
        return words;
    }

    /** {@code ip netns exec} shows the namespace's own /sys to what it runs; it has done so once something is printed. */
    private Process settle() throws IOException {
        var process = new ProcessBuilder("ip", "netns", "exec", name, "sh", "-c", "echo here; exec cat")
                .redirectErrorStream(true)
                .start();
        var line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (!"here".equals(line)) {
            process.destroyForcibly();
            throw new IOException(line);
        }
        return process;
    }

    private static Result run(List<String> words) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new AssertionError(WHAT_TO_DO + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
