package org.althing.adapter.persistence;

/** Waits to the end although somebody interrupts: what the storage has begun, it finishes. */
final class Uninterruptibly {
    private Uninterruptibly() {}

    /** Something that waits. */
    @FunctionalInterface
    interface Waiting {
        void await() throws InterruptedException;
    }

    /** Something that waits for a value. */
    @FunctionalInterface
    interface WaitingFor<T> {
        T await() throws InterruptedException;
    }

    static void run(Waiting waiting) {
        get(() -> {
            waiting.await();
            return true;
        });
    }

    /** The interruption is kept for whoever asks later. */
    static <T> T get(WaitingFor<T> waiting) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return waiting.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
