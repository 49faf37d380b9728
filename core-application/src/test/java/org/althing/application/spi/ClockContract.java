package org.althing.application.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What every {@link Clock} does. */
public interface ClockContract {
    Clock clock();

    @Test
    default void the_time_is_told_in_whole_milliseconds() {
        for (int i = 0; i < 1000; i++) {
            var now = clock().now();
            assertEquals(0, now.getNano() % 1_000_000, now::toString);
        }
    }
}
