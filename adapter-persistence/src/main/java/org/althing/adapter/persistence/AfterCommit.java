package org.althing.adapter.persistence;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.althing.application.Burst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that does what is to be done after commits, in their order.
 *
 * <p>Its queue is bounded: where the actions cannot keep up, the writes wait for them.
 */
final class AfterCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AfterCommit.class);
    private static final int WAITING_COMMITS = 256;
    static final long LONGEST_BURST_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final List<Runnable> END = List.of();

    private final BlockingQueue<List<Runnable>> queue = new ArrayBlockingQueue<>(WAITING_COMMITS);
    private final LongSupplier nanoTime;
    private final Thread thread;

    AfterCommit() {
        this(System::nanoTime);
    }

    /** @param nanoTime what {@link System#nanoTime} is, by which the length of a burst is measured */
    AfterCommit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        thread = Thread.ofPlatform().name("after-commit").daemon().start(this::run);
    }

    boolean isCurrentThread() {
        return Thread.currentThread() == thread;
    }

    /** Hands over the actions of a commit; only the writer's thread calls it. */
    void accept(List<Runnable> actions) {
        if (!actions.isEmpty()) {
            Uninterruptibly.run(() -> queue.put(actions));
        }
    }

    /** Waits until all is done that was handed over. */
    @Override
    public void close() {
        if (thread.isAlive()) {
            Uninterruptibly.run(() -> queue.put(END));
        }
        Uninterruptibly.run(thread::join);
    }

    private void run() {
        while (true) {
            var actions = Uninterruptibly.get(queue::take);
            if (actions == END) {
                return;
            }
            var left = actions.iterator();
            while (left.hasNext()) {
                runSafely(() -> Burst.run(() -> runSome(left)));
            }
        }
    }

    /** As long as a burst should last: who is woken at its end is not to wait for ever. */
    private void runSome(Iterator<Runnable> actions) {
        var start = nanoTime.getAsLong();
        do {
            runSafely(actions.next());
        } while (actions.hasNext() && nanoTime.getAsLong() - start < LONGEST_BURST_NANOS);
    }

    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            LOG.error("what was to follow a commit failed", e);
        }
    }
}
