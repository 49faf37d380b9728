package org.althing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
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

    @Test
    void what_is_collected_is_passed_on_in_its_order_before_all_else() {
        Burst.run(() -> {
            Burst.atEnd(() -> done.add("at the end"));
            Burst.collect("a", "one", all -> done.add("a: " + all));
            Burst.collect("b", "two", all -> done.add("b: " + all));
            Burst.collect("a", "three", all -> done.add("a: " + all));
        });

        assertEquals(List.of("a: [one, three]", "b: [two]", "at the end"), done);
    }

    @Test
    void outside_a_burst_each_is_passed_on_for_itself() {
        Burst.collect("a", "one", all -> done.add("a: " + all));
        Burst.collect("a", "two", all -> done.add("a: " + all));

        assertEquals(List.of("a: [one]", "a: [two]"), done);
    }

    @Test
    void what_is_done_at_the_end_belongs_to_the_burst() {
        Burst.run(() -> Burst.collect("a", "one", all -> {
            Burst.atEnd(() -> done.add("last"));
            Burst.collect("a", "two", more -> done.add("again: " + more));
            done.add("a: " + all);
        }));

        assertEquals(List.of("a: [one]", "again: [two]", "last"), done);
    }

    @Test
    void one_that_fails_keeps_none_of_the_others_from_being_done() {
        var thrown = assertThrows(
                IllegalStateException.class,
                () -> Burst.run(() -> {
                    Burst.atEnd(() -> {
                        throw new IllegalStateException("first");
                    });
                    Burst.atEnd(() -> {
                        throw new IllegalArgumentException("second");
                    });
                    Burst.atEnd(() -> done.add("done all the same"));
                }));

        assertEquals(List.of("done all the same"), done);
        assertEquals("first", thrown.getMessage());
        assertEquals("second", thrown.getSuppressed()[0].getMessage());
    }

    @Test
    void one_failure_met_twice_is_thrown_once() {
        var failure = new IllegalStateException("the same");
        var thrown = assertThrows(
                IllegalStateException.class,
                () -> Burst.run(() -> {
                    Burst.atEnd(() -> {
                        throw failure;
                    });
                    throw failure;
                }));

        assertSame(failure, thrown);
        assertEquals(0, thrown.getSuppressed().length);
    }
}
