package org.althing.adapter.websocket;

import static org.althing.adapter.websocket.Heartbeat.Beat.DEAD;
import static org.althing.adapter.websocket.Heartbeat.Beat.PING;
import static org.althing.adapter.websocket.Heartbeat.Beat.QUIET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final long EVERY = 1_000_000_000L;

    private final Heartbeat heart = new Heartbeat(EVERY, 0);

    @Test
    void it_asks_as_often_as_it_should() {
        assertEquals(QUIET, heart.tick(EVERY - 1, true, 0));
        assertEquals(PING, heart.tick(EVERY, true, 0));
        assertEquals(QUIET, heart.tick(EVERY + 1, true, 0));
    }

    @Test
    void a_ping_is_written_once() {
        assertFalse(heart.takePing());
        heart.tick(EVERY, true, 0);
        assertTrue(heart.takePing());
        assertFalse(heart.takePing());
    }

    @Test
    void two_missed_pongs_are_the_end() {
        assertEquals(PING, beat(1));
        assertEquals(PING, beat(2));
        assertEquals(DEAD, beat(3));
    }

    @Test
    void who_answers_lives() {
        for (int i = 1; i < 100; i++) {
            assertEquals(PING, beat(i));
            if (i % 2 == 0) {
                heart.answered();
            }
        }
    }

    @Test
    void nobody_is_blamed_for_a_pong_that_the_server_does_not_read() {
        for (int i = 1; i < 10; i++) {
            assertEquals(PING, heart.tick(i * EVERY, false, 0));
            heart.takePing();
        }
    }

    @Test
    void who_reads_slowly_is_alive_as_long_as_they_read() {
        for (int i = 1; i < 10; i++) {
            assertEquals(PING, heart.tick(i * EVERY, true, i));
        }
        assertEquals(PING, heart.tick(10 * EVERY, true, 9));
        assertEquals(DEAD, heart.tick(11 * EVERY, true, 9));
    }

    private Heartbeat.Beat beat(int number) {
        var beat = heart.tick(number * EVERY, true, 0);
        heart.takePing();
        return beat;
    }
}
