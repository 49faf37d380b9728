package org.althing.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A burst of work on one thread, at whose end things are done that are better done once for all of it.
 *
 * <p>Who tells many of much makes it a burst; who is told, and must wake somebody for it, does that at its end. So two
 * hundred readers of thirty messages are woken once, and not at each message, and neither side knows of the other.
 */
public final class Burst {
    private static final ThreadLocal<@Nullable Burst> CURRENT = new ThreadLocal<>();

    private final Deque<Runnable> atEnd = new ArrayDeque<>();
    private final SequencedMap<Object, Collected<?>> collected = new LinkedHashMap<>();
    private final List<Throwable> failures = new ArrayList<>();

    /** What came under one key so far, and to whom it goes. */
    private record Collected<T>(List<T> items, Consumer<List<T>> to) {
        void passOn() {
            to.accept(List.copyOf(items));
        }
    }

    private Burst() {}

    /**
     * Does the work as a burst; within another one it is a part of that. What is done at the end belongs to the burst still.
     * What was thrown is thrown again when all is done, the first with the others suppressed.
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
            for (var next = burst.next(); next != null; next = burst.next()) {
                burst.guarded(next);
            }
        } finally {
            CURRENT.remove();
        }
        burst.failIfAnyFailed();
    }

    /**
     * Collects what belongs together: at the end of the burst that this thread is in, all that came under the key is
     * passed on as one list, in its order, before anything else is done there. Outside a burst it is one of its own.
     */
    public static <T> void collect(Object key, T item, Consumer<List<T>> passOn) {
        run(() -> current().add(key, item, passOn));
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

    private static Burst current() {
        return Objects.requireNonNull(CURRENT.get());
    }

    /** Under one key all items are of one type: that of who made the key. */
    @SuppressWarnings("unchecked")
    private <T> void add(Object key, T item, Consumer<List<T>> passOn) {
        var all = (Collected<T>) collected.computeIfAbsent(key, first -> new Collected<T>(new ArrayList<>(), passOn));
        all.items().add(item);
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

    private @Nullable Runnable next() {
        var first = collected.pollFirstEntry();
        return first == null ? atEnd.poll() : first.getValue()::passOn;
    }
}
