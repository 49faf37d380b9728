package org.althing.application.inmemory;

import java.util.UUID;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;

/** Makes UUIDs of version 7 (RFC 9562, section 5.7), each greater than the one before. Thread-safe. */
public final class InMemoryUuids {
    private static final int COUNTER_BITS = 12;
    private static final int RANDOM_PART = 1 << 30;

    private final Clock clock;
    private final Chance chance;
    private long last;

    public InMemoryUuids(Clock clock, Chance chance) {
        this.clock = clock;
        this.chance = chance;
    }

    public UUID next() {
        var tick = tick();
        var millis = tick >>> COUNTER_BITS;
        var counter = tick & ((1L << COUNTER_BITS) - 1);
        var random = ((long) chance.below(RANDOM_PART) << 32) | (long) chance.below(RANDOM_PART) << 2 | chance.below(4);
        return new UUID(millis << 16 | 7L << COUNTER_BITS | counter, 1L << 63 | random & (-1L >>> 2));
    }

    /** Milliseconds and a counter in one number, which goes on by one where the clock does not (method 1 of 6.2). */
    private synchronized long tick() {
        last = Math.max(last + 1, clock.now().toEpochMilli() << COUNTER_BITS);
        return last;
    }
}
