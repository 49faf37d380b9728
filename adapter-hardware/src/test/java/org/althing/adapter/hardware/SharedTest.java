package org.althing.adapter.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.althing.application.Races;
import org.junit.jupiter.api.Test;

class SharedTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger readings = new AtomicInteger();

    private Shared<Integer> shared(Duration keep) {
        return new Shared<>(readings::incrementAndGet, keep, nanos::get);
    }

    @Test
    void a_reading_is_remembered_for_a_while_and_not_longer() {
        var shared = shared(Duration.ofNanos(10));
        assertEquals(1, shared.get());
        nanos.set(9);
        assertEquals(1, shared.get());
        nanos.set(10);
        assertEquals(2, shared.get());
    }

    @Test
    void a_reading_that_is_not_kept_is_made_anew_for_whoever_comes_later() {
        var shared = shared(Duration.ZERO);
        assertEquals(1, shared.get());
        assertEquals(2, shared.get());
    }

    @Test
    void all_who_ask_while_it_is_being_made_get_the_same() {
        var isBeingMade = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var shared = new Shared<>(
                () -> {
                    isBeingMade.countDown();
                    Races.await(mayEnd);
                    return readings.incrementAndGet();
                },
                Duration.ofDays(1),
                nanos::get);
        var answers = Races.race(16, i -> {
            if (i == 0) {
                Races.await(isBeingMade);
                mayEnd.countDown();
            }
            return shared.get();
        });
        assertEquals(Set.of(1), Set.copyOf(answers));
    }

    @Test
    void what_goes_wrong_is_told_to_all_and_not_remembered() {
        var shared = new Shared<>(
                () -> {
                    if (readings.incrementAndGet() == 1) {
                        throw new IllegalStateException("broken");
                    }
                    return readings.get();
                },
                Duration.ofDays(1),
                nanos::get);
        var thrown = assertThrows(CompletionException.class, shared::get);
        assertEquals("broken", thrown.getCause().getMessage());
        assertEquals(2, shared.get());
    }

    @Test
    void who_does_not_want_to_wait_for_ever_need_not() {
        var mayEnd = new CountDownLatch(1);
        var shared = new Shared<>(
                () -> {
                    Races.await(mayEnd);
                    return readings.incrementAndGet();
                },
                Duration.ofDays(1),
                nanos::get);
        assertEquals(Optional.empty(), shared.getWithin(Duration.ofMillis(1)));
        mayEnd.countDown();
        assertEquals(1, shared.get(), "it was being made all the time");
        assertEquals(Optional.of(1), shared.getWithin(Duration.ZERO));
    }

    @Test
    void what_goes_wrong_is_told_to_those_who_do_not_wait_too() {
        var broken = new Shared<Integer>(
                () -> {
                    throw new IllegalStateException("broken");
                },
                Duration.ofDays(1),
                nanos::get);
        assertThrows(CompletionException.class, () -> broken.getWithin(Duration.ofSeconds(60)));
    }
}
