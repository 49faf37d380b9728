package org.althing.adapter.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process and all that it started, which are to end together.
 *
 * <p>Descendants are found by their parents. Those whose parents have ended already are found by the pipe that they still
 * read from or print to: nobody else can hold the other end of a pipe that was made for this one program.
 */
final class ProcessTree {
    private static final Path PROCESSES = Path.of("/proc");
    private static final int ROUNDS = 20;
    private static final long GRACE_MILLIS = 1000;

    private final Process process;
    private final Set<Path> pipes;

    private ProcessTree(Process process, Set<Path> pipes) {
        this.process = process;
        this.pipes = pipes;
    }

    /** To be called right after the start, while the process still has its pipes. */
    static ProcessTree of(Process process) {
        return new ProcessTree(process, pipes(PROCESSES.resolve(Long.toString(process.pid()))));
    }

    /** Ends what still runs, and waits until it has ended, though not for ever. */
    void end() {
        var victims = new LinkedHashSet<ProcessHandle>(List.of(process.toHandle()));
        var isGrowing = true;
        for (int round = 0; round < ROUNDS && isGrowing; round++) {
            isGrowing = victims.addAll(found(victims));
            victims.forEach(ProcessHandle::destroyForcibly);
        }
        var gone = victims.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(gone)
                .completeOnTimeout(null, GRACE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private List<ProcessHandle> found(Set<ProcessHandle> victims) {
        var children = victims.stream().flatMap(ProcessHandle::descendants);
        return Stream.concat(children, holdersOfOurPipes().stream()).toList();
    }

    private List<ProcessHandle> holdersOfOurPipes() {
        if (pipes.isEmpty()) {
            return List.of();
        }
        try (var processes = Files.newDirectoryStream(PROCESSES, "[1-9]*")) {
            var holders = new LinkedHashSet<ProcessHandle>();
            for (var one : processes) {
                var pid = Long.parseLong(one.getFileName().toString());
                if (pipes(one).stream().anyMatch(pipes::contains)) {
                    ProcessHandle.of(pid).ifPresent(holders::add);
                }
            }
            return List.copyOf(holders);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The pipes that a process has as its standard input, output and error. */
    private static Set<Path> pipes(Path process) {
        var found = new LinkedHashSet<Path>();
        for (var number : List.of("0", "1", "2")) {
            target(process.resolve("fd").resolve(number))
                    .filter(file -> file.toString().startsWith("pipe:"))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Path> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
