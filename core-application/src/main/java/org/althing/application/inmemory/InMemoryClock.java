package org.althing.application.inmemory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.althing.application.spi.Clock;
import org.jspecify.annotations.Nullable;

/** The machine's time, or one that stands still until it is moved. */
public final class InMemoryClock implements Clock {
    private final AtomicReference<@Nullable Instant> stopped;

    private InMemoryClock(@Nullable Instant stopped) {
        this.stopped = new AtomicReference<>(stopped);
    }

    /** The machine's time. */
    public static InMemoryClock system() {
        return new InMemoryClock(null);
    }

    /** A clock that stands at a time. */
    public static InMemoryClock at(Instant time) {
        return new InMemoryClock(time.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Instant now() {
        return shown(stopped.get());
    }

    /** Moves the time on, for each of those who do so at once; a clock that shows the machine's stops there. */
    public void advance(Duration by) {
        stopped.updateAndGet(time -> shown(time).plus(by).truncatedTo(ChronoUnit.MILLIS));
    }

    private static Instant shown(@Nullable Instant stopped) {
        return stopped == null ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : stopped;
    }
}
