package org.althing.bootstrap;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the process when its ending takes too long, whatever it is that hangs. */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    /** Ten seconds are promised to whoever ends the process; the rest is for the last words, on a slow board too. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final Duration patience;
    private final Runnable halt;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String doing = "beginning to stop";

    private Watchdog(Duration patience, Runnable halt) {
        this.patience = patience;
        this.halt = halt;
    }

    /** Watches from now on, until it is closed. */
    static Watchdog overTheEnding() {
        return over(PATIENCE, () -> Runtime.getRuntime().halt(1));
    }

    static Watchdog over(Duration patience, Runnable halt) {
        var watchdog = new Watchdog(patience, halt);
        Thread.ofPlatform().daemon().name("althing-watchdog").start(watchdog::watch);
        return watchdog;
    }

    /** What is begun now, for the last words: "closing the storage". */
    void sees(String what) {
        doing = what;
    }

    @Override
    public void close() {
        ended.countDown();
    }

    private void watch() {
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                sayWhatHangs();
                halt.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On a thread of its own, for what hangs may be the disk that the log is written to. */
    private void sayWhatHangs() throws InterruptedException {
        Thread.ofPlatform()
                .daemon()
                .name("althing-last-words")
                .start(() -> LOG.error("ended by force: still {} after {} ms", doing, patience.toMillis()))
                .join(LAST_WORDS);
    }
}
