package org.althing.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds up a writer in the middle of a change until it is closed, and so long that nothing else is committed with it: what
 * comes meanwhile makes a group of its own.
 */
final class BusyWriter implements AutoCloseable {
    private final CountDownLatch release = new CountDownLatch(1);
    private final Thread caller;

    BusyWriter(GroupCommittingWriter writer) throws InterruptedException {
        var begun = new CountDownLatch(1);
        caller = Thread.ofVirtual()
                .start(() -> writer.write(t -> {
                    var start = System.nanoTime();
                    begun.countDown();
                    Uninterruptibly.run(release::await);
                    while (System.nanoTime() - start <= GroupCommittingWriter.LONGEST_NANOS) {
                        Thread.onSpinWait();
                    }
                    return TestStorage.note(t, "busy");
                }));
        begun.await();
    }

    /** Returns when so many wait for the writer, so that callers come in the order that the test wants. */
    static void awaitQueued(GroupCommittingWriter writer, int count) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (writer.waiting() < count) {
            assertTrue(System.nanoTime() < deadline, "nobody came");
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        release.countDown();
        Uninterruptibly.run(caller::join);
    }
}
