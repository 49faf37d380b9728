package org.althing.application.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.althing.application.Races;
import org.junit.jupiter.api.Test;

/** What every {@link Chance} does. That nobody can guess it, no test can tell. */
public interface ChanceContract {
    Chance chance();

    @Test
    default void of_one_possibility_there_is_but_one() {
        assertEquals(0, chance().below(1));
    }

    @Test
    default void every_number_below_the_bound_comes_and_no_other() {
        for (int bound : List.of(2, 6, 62)) {
            var seen = new boolean[bound];
            for (int i = 0; i < bound * 100; i++) {
                seen[chance().below(bound)] = true;
            }
            assertEquals(bound, IntStream.range(0, bound).filter(n -> seen[n]).count(), "of " + bound);
        }
        for (int i = 0; i < 1000; i++) {
            assertTrue(chance().below(Integer.MAX_VALUE) >= 0);
        }
    }

    /** Chi-squared with 61 degrees of freedom is above 150 less than once in a thousand million times. */
    @Test
    default void each_number_is_as_likely_as_the_others() {
        var bound = 62;
        var expected = 1000;
        var counts = new int[bound];
        for (int i = 0; i < bound * expected; i++) {
            counts[chance().below(bound)]++;
        }
        var chiSquared = 0.0;
        for (int count : counts) {
            chiSquared += Math.pow(count - expected, 2) / expected;
        }
        assertTrue(chiSquared < 150, "chi-squared is " + chiSquared);
    }

    @Test
    default void many_draw_at_once_and_differently() {
        var rows = Races.race(
                16,
                i -> IntStream.range(0, 20)
                        .map(n -> chance().below(1_000_000))
                        .boxed()
                        .toList());
        for (int i = 1; i < rows.size(); i++) {
            assertNotEquals(rows.get(i - 1), rows.get(i));
        }
        assertTrue(rows.stream().flatMap(List::stream).allMatch(n -> n >= 0 && n < 1_000_000));
    }
}
