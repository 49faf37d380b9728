package org.althing.application.device.inmemory;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.althing.application.device.spi.Reading;
import org.althing.application.spi.Clock;

/** A reading that is whatever it was set to. */
final class Settable<T> {
    private static final String SOURCE = "memory";

    private final Clock clock;
    private final AtomicReference<Supplier<Reading<T>>> reading;

    Settable(T first, Clock clock) {
        this.clock = clock;
        this.reading = new AtomicReference<>(() -> read(first));
    }

    Reading<T> read() {
        return reading.get().get();
    }

    void set(T value) {
        reading.set(() -> read(value));
    }

    void fail(Reading.Unread<T> why) {
        reading.set(() -> why);
    }

    private Reading<T> read(T value) {
        return new Reading.Read<>(value, SOURCE, clock.now());
    }
}
