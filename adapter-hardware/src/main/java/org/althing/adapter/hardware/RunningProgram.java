package org.althing.adapter.hardware;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program between its start and its end, which comes by itself or at the latest when this is closed. */
final class RunningProgram implements AutoCloseable {
    /** What the C library says for EPERM and EACCES in the locale that we set. */
    private static final Pattern REFUSED = Pattern.compile("Operation not permitted|Permission denied");

    private final String name;
    private final Process process;
    private final ProcessTree tree;
    private final Drain output;
    private final Drain errors;
    private final boolean isFed;
    private final CompletableFuture<Void> end;

    /** @param input what it gets to read; {@code null}: nothing */
    RunningProgram(String name, Process process, @Nullable String input) {
        this.name = name;
        this.process = process;
        this.tree = ProcessTree.of(process);
        this.output = Drain.of(process.getInputStream(), CommandRunner.OUTPUT_LIMIT_BYTES);
        this.errors = Drain.of(process.getErrorStream(), CommandRunner.OUTPUT_LIMIT_BYTES);
        this.isFed = input != null;
        if (input != null) {
            Feed.begin(process.getOutputStream(), input, name);
        }
        this.end = CompletableFuture.allOf(process.onExit(), output.end(), errors.end());
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

    /** What was given something may have left behind who could still read it, and keep the {@link Feed} waiting. */
    @Override
    public void close() {
        if (isFed || !end.isDone()) {
            tree.end();
        }
    }
}
