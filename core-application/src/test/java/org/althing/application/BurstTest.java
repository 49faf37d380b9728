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
    void what_is_told_when_the_work_is_done_comes_before_what_is_done_at_the_end() {
        Burst.run(() -> {
            Burst.atEnd(() -> done.add("at the end"));
            Burst.whenDone(() -> done.add("told"));
            Burst.whenDone(() -> Burst.whenDone(() -> done.add("told again")));
            done.add("work");
        });
        assertEquals(List.of("work", "told", "told again", "at the end"), done);
    }

    @Test
    void outside_a_burst_it_is_one_of_its_own() {
        Burst.whenDone(() -> {
            Burst.atEnd(() -> done.add("at the end"));
            done.add("told");
        });
        assertEquals(List.of("told", "at the end"), done);
    }

    @Test
    void those_who_were_told_first_are_not_woken_last() {
        Burst.run(() -> {
            for (int i = 1; i <= Burst.MOST_TOLD + 1; i++) {
                var place = i;
                Burst.whenDone(() -> {
                    Burst.atEnd(() -> done.add("woken " + place));
                    done.add("told " + place);
                });
            }
        });
        var lastTold = done.indexOf("told " + (Burst.MOST_TOLD + 1));
        assertEquals(lastTold - 1, done.indexOf("woken " + Burst.MOST_TOLD));
        assertEquals(done.size() - 1, done.indexOf("woken " + (Burst.MOST_TOLD + 1)));
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
