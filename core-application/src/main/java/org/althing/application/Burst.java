package org.althing.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A burst of work on one thread, at whose end things are done that are better done once for all of it.
 *
 * <p>Who tells many of much gathers it during a burst and tells it when the work is done; who is told, and must wake
 * somebody for it, does that at the end. So two hundred readers of thirty messages are told once and woken once, and not at
 * each message, and neither side knows of the other.
 */
public final class Burst {
    /** How much is told before those are woken who were told: the first are not to wait for the last. */
    static final int MOST_TOLD = 16;

    private static final ThreadLocal<@Nullable Burst> CURRENT = new ThreadLocal<>();

    private final Deque<Runnable> whenDone = new ArrayDeque<>();
    private final Deque<Runnable> atEnd = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();

    private Burst() {}

    /**
     * Does the work as a burst; within another one it is a part of that. What is done when it is done belongs to the burst
     * still. What was thrown is thrown again when all is done, the first with the others suppressed.
     */
    public static void run(Runnable work) {
        if (CURRENT.get() != null) {
            work.run();
            return;
        }
        var burst = new Burst();
        CURRENT.set(burst);
        try {
            burst.guarded(work);
            burst.end();
        } finally {
            CURRENT.remove();
        }
        burst.failIfAnyFailed();
    }

    /** Does something when the work of the burst that this thread is in is done, else at once. */
    public static void whenDone(Runnable action) {
        var burst = CURRENT.get();
        if (burst == null) {
            run(action);
        } else {
            burst.whenDone.add(action);
        }
    }

    /** Does something at the end of the burst that this thread is in, else at once. It must be quick. */
    public static void atEnd(Runnable action) {
        var burst = CURRENT.get();
        if (burst == null) {
            action.run();
        } else {
            burst.atEnd.add(action);
        }
    }

    private void end() {
        while (!whenDone.isEmpty() || !atEnd.isEmpty()) {
            for (int told = 0; told < MOST_TOLD && !whenDone.isEmpty(); told++) {
                guarded(whenDone.remove());
            }
            while (!atEnd.isEmpty()) {
                guarded(atEnd.remove());
            }
        }
    }

    /** One that fails keeps none of the others from being done. */
    private void guarded(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    private void failIfAnyFailed() {
        if (failures.isEmpty()) {
            return;
        }
        var first = failures.removeFirst();
        failures.stream().filter(failure -> failure != first).forEach(first::addSuppressed);
        if (first instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) first;
    }
}
