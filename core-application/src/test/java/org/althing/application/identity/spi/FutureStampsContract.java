package org.althing.application.identity.spi;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.althing.application.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.althing.application.Races;
import org.junit.jupiter.api.Test;

/** What every {@link FutureStamps} does. Each test begins with none kept. */
public interface FutureStampsContract {
    Instant TIME = NOON.truncatedTo(SECONDS);

    FutureStamps futureStamps();

    @Test
    default void at_first_there_is_none() {
        assertEquals(Instant.EPOCH, futureStamps().latest());
    }

    @Test
    default void what_was_kept_last_stands_be_it_earlier_than_the_one_before() {
        futureStamps().keep(TIME.plusSeconds(60));
        assertEquals(TIME.plusSeconds(60), futureStamps().latest());
        futureStamps().keep(TIME);
        assertEquals(TIME, futureStamps().latest());
    }

    @Test
    default void of_many_kept_at_once_one_stands() {
        Races.race(16, i -> {
            futureStamps().keep(TIME);
            return i;
        });
        assertEquals(TIME, futureStamps().latest());
    }
}
