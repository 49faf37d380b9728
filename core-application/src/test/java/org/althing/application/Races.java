package org.althing.application;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Many threads let loose at one moment, and patience with a deadline. */
public final class Races {
    public static final int DEADLINE_SECONDS = 60;

    private static final long MEETING_NANOS = 50_000;
    private static final long REPEATED_NANOS = 500_000_000;

    private Races() {}

    /**
     * Calls something once in each of so many threads, all released by one gate.
     *
     * @param call is given the number of its thread, from 0
     * @return what they answered, in the order of their numbers
     */
    public static <T> List<T> race(int threads, IntFunction<T> call) {
        var ready = new CountDownLatch(threads);
        var gate = new CountDownLatch(1);
        var started = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < threads; i++) {
                var number = i;
                running.add(pool.submit(() -> {
                    ready.countDown();
                    gate.await();
                    meet(started);
                    return call.apply(number);
                }));
            }
            await(ready);
            gate.countDown();
            return answers(running);
        }
    }

    /**
     * Races again and again for a moment, at least once: what is quick seldom meets at the first try. Each time is to
     * begin with something new.
     */
    public static void repeatedly(Runnable race) {
        var end = System.nanoTime() + REPEATED_NANOS;
        do {
            race.run();
        } while (System.nanoTime() < end);
    }

    /** Waits for a latch, and fails at the deadline. */
    public static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(DEADLINE_SECONDS, SECONDS), "what was awaited did not happen");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes so many items as they come, and fails at the deadline. */
    public static <T> List<T> take(BlockingQueue<T> queue, int count) {
        var items = new ArrayList<T>();
        try {
            while (items.size() < count) {
                var item = queue.poll(DEADLINE_SECONDS, SECONDS);
                assertTrue(item != null, () -> "came: " + items.size() + " of " + count);
                items.add(item);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return items;
    }

    /** The gate lets them through one after another: every second one is waited for, a moment, by the one before. */
    private static void meet(AtomicInteger started) {
        var place = started.getAndIncrement();
        var end = System.nanoTime() + MEETING_NANOS;
        while (place % 2 == 0 && started.get() == place + 1 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static <T> List<T> answers(List<Future<T>> running) {
        var answers = new ArrayList<T>();
        try {
            for (var one : running) {
                answers.add(one.get(DEADLINE_SECONDS, SECONDS));
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
        return answers;
    }
}
