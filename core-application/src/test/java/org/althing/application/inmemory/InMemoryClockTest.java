package org.althing.application.inmemory;

import static org.althing.application.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.althing.application.Races;
import org.althing.application.spi.Clock;
import org.althing.application.spi.ClockContract;
import org.junit.jupiter.api.Test;

class InMemoryClockTest implements ClockContract {
    @Override
    public Clock clock() {
        return InMemoryClock.system();
    }

    @Test
    void it_shows_the_time_of_the_machine() {
        var before = Instant.now().minusMillis(1);
        var now = InMemoryClock.system().now();
        assertTrue(now.isAfter(before) && !now.isAfter(Instant.now()), now::toString);
    }

    @Test
    void a_stopped_clock_moves_when_it_is_moved_and_loses_parts_of_milliseconds() {
        var clock = InMemoryClock.at(NOON.plusNanos(999_999));
        assertEquals(NOON, clock.now());
        clock.advance(Duration.ofMillis(3).plusNanos(5));
        assertEquals(NOON.plusMillis(3), clock.now());
        clock.advance(Duration.ofSeconds(-1));
        assertEquals(NOON.plusMillis(3).minusSeconds(1), clock.now());
    }

    @Test
    void many_who_move_it_at_once_all_move_it() {
        var clock = InMemoryClock.at(NOON);
        Races.race(64, i -> {
            clock.advance(Duration.ofMillis(1));
            return i;
        });
        assertEquals(NOON.plusMillis(64), clock.now());
    }
}
