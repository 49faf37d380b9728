package org.althing.adapter.hardware.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A network namespace of this machine, made for one test and gone after it; whoever is not root makes a user namespace too. */
final class NetworkNamespace implements AutoCloseable {
    private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");
    private static final List<String> AS_USER = IS_ROOT ? List.of() : List.of("--user", "--map-root-user");
    private static final List<String> AS_THAT_USER = IS_ROOT ? List.of() : List.of("--user", "--preserve-credentials");
    private static final String WHAT_TO_DO =
            "This test makes network namespaces with `unshare`. It needs Linux with iproute2"
                    + " and util-linux, a writable /dev/net/tun, and either root (in a container: --privileged) or the right of"
                    + " every user to make user namespaces (sysctl user.max_user_namespaces, kernel.unprivileged_userns_clone,"
                    + " kernel.apparmor_restrict_unprivileged_userns). It was answered: ";

    private final Process inhabitant;

    NetworkNamespace() {
        try {
            inhabitant = settle();
        } catch (IOException e) {
            throw new AssertionError(WHAT_TO_DO + e.getMessage(), e);
        }
    }

    private record Result(int status, String output) {}

    /** What to put before a command, so that it runs inside: the words of {@code nsenter}. */
    List<String> entering() {
        return Stream.of(List.of("--target", Long.toString(inhabitant.pid()), "--net"), AS_THAT_USER, List.of("--"))
                .flatMap(List::stream)
                .toList();
    }

    /** Runs {@code ip} inside, which must work. */
    void ip(String arguments) {
        var result = run(arguments);
        if (result.status != 0) {
            throw new AssertionError(WHAT_TO_DO + "ip " + arguments + ": " + result.output);
        }
    }

    /** Adds a link of a kind that not every kernel has; false if this one has not. */
    boolean canAdd(String link) {
        var result = run("link add " + link);
        if (result.status != 0 && !result.output.contains("Unknown device type")) {
            throw new AssertionError("ip link add " + link + ": " + result.output);
        }
        return result.status == 0;
    }

    /** The files of the kernel as one who lives in the namespace sees them. */
    Path procOfInhabitant() {
        return Path.of("/proc", Long.toString(inhabitant.pid()));
    }

    /** The namespace goes with the last who lives there. */
    @Override
    public void close() {
        inhabitant.destroyForcibly().onExit().join();
    }

    /** Its /sys is the namespace's own; that is so once something is printed. */
    private static Process settle() throws IOException {
        var words = new ArrayList<>(List.of("unshare", "--net", "--mount"));
        words.addAll(AS_USER);
        words.addAll(List.of("sh", "-c", "mount -t sysfs none /sys && echo here && exec cat"));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (!"here".equals(line)) {
            process.destroyForcibly();
            throw new IOException(line);
        }
        return process;
    }

    private Result run(String arguments) {
        var words = new ArrayList<>(List.of("nsenter"));
        words.addAll(entering());
        words.add("ip");
        words.addAll(List.of(arguments.split(" ")));
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
