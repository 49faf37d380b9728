package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlowReaderTest {
    private static final long MOST = 10;

    private final SlowReader reader = new SlowReader();

    @Test
    void nothing_that_waits_is_never_stale() {
        for (int now = 0; now < 100; now++) {
            assertFalse(reader.isStale(now, now, now, MOST));
        }
    }

    @Test
    void what_waits_longer_than_it_may_is_stale() {
        for (int now = 0; now <= MOST; now++) {
            assertFalse(reader.isStale(1, 0, now, MOST));
        }
        assertTrue(reader.isStale(1, 0, MOST + 1, MOST));
    }

    @Test
    void whoever_keeps_up_some_way_behind_is_not_stale() {
        for (int now = 0; now < 1000; now++) {
            assertFalse(reader.isStale(now + 5, now, now, MOST));
        }
    }

    @Test
    void it_agrees_with_a_time_for_each_frame_but_for_the_moment_between_two_looks() {
        var random = new Random(10);
        for (int round = 0; round < 200; round++) {
            var watch = new SlowReader();
            var times = new ArrayDeque<Integer>();
            var added = 0L;
            var written = 0L;
            for (int now = 0; now < 100; now++) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    times.addLast(now);
                    added++;
                }
                for (int i = random.nextInt(4); i > 0 && !times.isEmpty(); i--) {
                    times.removeFirst();
                    written++;
                }
                var oldest = times.isEmpty() ? 0 : now - times.getFirst();
                var stale = watch.isStale(added, written, now, MOST);
                assertTrue(!stale || oldest > MOST, "stale after " + oldest);
                assertTrue(stale || oldest <= MOST + 1, "not stale after " + oldest);
            }
        }
    }
}
