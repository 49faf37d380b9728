package org.althing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void what_is_put_off_is_done_after_the_work() {
        Burst.run(() -> {
            Burst.atEnd(() -> done.add("first at the end"));
            Burst.atEnd(() -> done.add("second at the end"));
            done.add("work");
        });
        assertEquals(List.of("work", "first at the end", "second at the end"), done);
    }

    @Test
    void without_a_burst_nothing_is_put_off() {
        Burst.atEnd(() -> done.add("at once"));
        assertEquals(List.of("at once"), done);
    }

    @Test
    void a_burst_within_a_burst_ends_with_it() {
        Burst.run(() -> {
            Burst.run(() -> Burst.atEnd(() -> done.add("at the end")));
            done.add("work");
        });
        assertEquals(List.of("work", "at the end"), done);
    }

    @Test
    void the_end_comes_although_the_work_fails_and_the_next_burst_knows_nothing_of_it() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Burst.run(() -> {
                    Burst.atEnd(() -> done.add("at the end"));
                    throw new IllegalArgumentException();
                }));
        Burst.run(() -> done.add("next"));
        assertEquals(List.of("at the end", "next"), done);
    }
}
