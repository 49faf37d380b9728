package org.althing.bootstrap.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which core does what: the servers share the first, and who loads them has the second. */
final class Cores {
    private static final int TRIES = 20;

    private static final boolean PINNED = Runtime.getRuntime().availableProcessors() > 1
            && Stream.of(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, "taskset")));

    private Cores() {}

    /** What a server is started under. */
    static List<String> forServers() {
        return PINNED ? List.of("taskset", "-c", "0") : List.of();
    }

    /** Runs something with all threads of this process, and those they start, on the second core. */
    static <T> T loading(Work<T> work) throws Exception {
        if (!PINNED) {
            return work.run();
        }
        pin("1");
        try {
            return work.run();
        } finally {
            pin("0-" + (processors() - 1));
        }
    }

    interface Work<T> {
        T run() throws Exception;
    }

    static String description() {
        return PINNED
                ? "servers on core 0 (`taskset -c 0`), load on core 1"
                : "not pinned, for there is no `taskset` or one core only";
    }

    /** It fails if a thread of ours ends while it goes through them, and then goes through them again. */
    private static void pin(String cores) throws Exception {
        var exit = 1;
        for (int tries = 0; exit != 0 && tries < TRIES; tries++) {
            exit = new ProcessBuilder(
                            "taskset",
                            "-a",
                            "-c",
                            "-p",
                            cores,
                            String.valueOf(ProcessHandle.current().pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        if (exit != 0) {
            throw new IllegalStateException("taskset " + cores + " ended with " + exit);
        }
    }

    /** All there are, also while this process is held to one of them. */
    private static long processors() throws Exception {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("processor")).count();
        }
    }
}
