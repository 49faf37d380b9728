package org.althing.application.inmemory;

import static org.althing.application.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.althing.application.Ids;
import org.junit.jupiter.api.Test;

class InMemoryUuidsTest {
    private final InMemoryClock clock = InMemoryClock.at(NOON);
    private final InMemoryUuids uuids = new InMemoryUuids(clock, InMemoryChance.seeded(1));

    @Test
    void an_id_begins_with_its_millisecond() {
        assertEquals(NOON.toEpochMilli(), uuids.next().getMostSignificantBits() >>> 16);
    }

    @Test
    void ids_ascend_though_the_clock_stands_or_goes_back() {
        Ids.assertAscending(uuids::next);
        clock.advance(Duration.ofDays(-1));
        Ids.assertAscending(uuids::next);
        assertEquals(7, uuids.next().version());
    }

    /** Of 4000 throws of a fair coin, fewer than 1700 of one side come up less than once in 10^20 times. */
    @Test
    void each_of_the_random_bits_is_thrown_fairly() {
        var ones = new int[62];
        for (int i = 0; i < 4000; i++) {
            var random = uuids.next().getLeastSignificantBits();
            for (int bit = 0; bit < 62; bit++) {
                ones[bit] += (int) (random >>> bit & 1);
            }
        }
        for (int bit = 0; bit < 62; bit++) {
            assertTrue(ones[bit] > 1700 && ones[bit] < 2300, "bit " + bit + " was 1 so often: " + ones[bit]);
        }
    }
}
