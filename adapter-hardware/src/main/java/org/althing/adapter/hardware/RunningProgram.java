package org.althing.adapter.hardware;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A program between its start and its end, which comes by itself or at the latest when this is closed. */
final class RunningProgram implements AutoCloseable {
    private static final Logger LOG = System.getLogger(RunningProgram.class.getName());
    /** What the C library says for EPERM and EACCES in the locale that we set. */
    private static final Pattern REFUSED = Pattern.compile("Operation not permitted|Permission denied");

    private final String name;
    private final Process process;
    private final ProcessTree tree;
    private final Drain output;
    private final Drain errors;
    private final CompletableFuture<Void> end;

    RunningProgram(String name, Process process) {
        this.name = name;
        this.process = process;
        this.tree = ProcessTree.of(process);
        this.output = Drain.of(process.getInputStream(), CommandRunner.OUTPUT_LIMIT_BYTES);
        this.errors = Drain.of(process.getErrorStream(), CommandRunner.OUTPUT_LIMIT_BYTES);
        this.end = CompletableFuture.allOf(process.onExit(), output.end(), errors.end());
    }

    /** Gives it something to read; little enough for the pipe to hold, so that this waits for nobody. */
    void give(String input) {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0} did not read what it was given", name);
        }
    }

    CommandRunner.Outcome await(Duration timeout) throws InterruptedException {
        var tooLong = CompletableFuture.anyOf(output.tooLong(), errors.tooLong());
        try {
            CompletableFuture.anyOf(end, tooLong).get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new CommandRunner.TimedOut(name, timeout);
        } catch (ExecutionException e) {
            throw new IllegalStateException("what " + name + " printed could not be taken in", e);
        }
        if (tooLong.isDone()) {
            return new CommandRunner.OutputTooLong(name);
        }
        var completed = new CommandRunner.Completed(process.exitValue(), output.text(), errors.text());
        return !completed.isGood() && REFUSED.matcher(completed.errors()).find()
                ? new CommandRunner.NotPermitted(name)
                : completed;
    }

    @Override
    public void close() {
        if (!end.isDone()) {
            tree.end();
        }
    }
}
