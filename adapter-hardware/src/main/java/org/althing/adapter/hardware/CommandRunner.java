package org.althing.adapter.hardware;

import java.time.Duration;
import java.util.List;
import org.althing.application.device.spi.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs of the machine, each for a short time and with a short answer.
 *
 * <p>Nothing is found by a PATH, nothing passes a shell, nothing is inherited: a program gets its arguments, an environment
 * of {@code LC_ALL=C.UTF-8} and a plain PATH, and nothing to read unless the call gives it something. Thread-safe; at most
 * four run at once, and the next waits at most five seconds for its turn.
 */
public interface CommandRunner {
    /** How much a program may print, on each of its two outputs. */
    int OUTPUT_LIMIT_BYTES = 1 << 20;

    /** Runs it and waits for it. If it does not end by itself, it is ended with all that it started. */
    Outcome run(Call call);

    /** The one that starts programs on this machine. */
    static CommandRunner onThisMachine() {
        return new ProcessCommandRunner();
    }

    /**
     * What to run.
     *
     * @param arguments each as one argument, whatever is in it
     * @param input what the program gets to read, however long; it need not read it. {@code null}: nothing
     * @param timeout after which it is ended
     */
    record Call(Tool tool, List<String> arguments, @Nullable String input, Duration timeout) {
        private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(5);

        public Call {
            arguments = List.copyOf(arguments);
        }

        public static Call of(Tool tool, String... arguments) {
            return new Call(tool, List.of(arguments), null, USUAL_TIMEOUT);
        }

        public Call within(Duration limit) {
            return new Call(tool, arguments, input, limit);
        }

        /** The input may be a secret, so it does not show. */
        @Override
        public String toString() {
            return tool.name() + " " + arguments;
        }
    }

    /** What came of it. */
    sealed interface Outcome {}

    /** It ran to its end, well or not. */
    record Completed(int exitStatus, String output, String errors) implements Outcome {
        public boolean isGood() {
            return exitStatus == 0;
        }
    }

    /** It did not, and {@link #as()} is what a reading says that had nothing else. */
    sealed interface Failed extends Outcome {
        <T> Reading.Unread<T> as();
    }

    /** It is not installed, or where somebody else than root could have put something in its place. */
    record ToolMissing(String tool) implements Failed {
        @Override
        public <T> Reading.Unread<T> as() {
            return new Reading.ToolMissing<>(tool);
        }
    }

    /** It could not be started by us, or said that it may not do this for us. */
    record NotPermitted(String tool) implements Failed {
        @Override
        public <T> Reading.Unread<T> as() {
            return new Reading.NotPermitted<>(tool);
        }
    }

    /** It, or the wait for its turn, took too long. */
    record TimedOut(String tool, Duration after) implements Failed {
        @Override
        public <T> Reading.Unread<T> as() {
            return new Reading.TimedOut<>(tool, after);
        }
    }

    /** It printed more than {@link #OUTPUT_LIMIT_BYTES}. */
    record OutputTooLong(String tool) implements Failed {
        @Override
        public <T> Reading.Unread<T> as() {
            return new Reading.OutputTooLong<>(tool, OUTPUT_LIMIT_BYTES);
        }
    }
}
