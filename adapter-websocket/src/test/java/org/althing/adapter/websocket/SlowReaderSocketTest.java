package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class SlowReaderSocketTest {
    private static final String LARGE = "x".repeat(50_000);

    @Test
    void who_does_not_read_is_let_go_and_delays_nobody() {
        try (var server = TestServer.start(
                "althing.limits.send-burst", "100000", "althing.limits.send-bytes-per-second", "1000000000")) {
            server.room("kitchen");
            var slow = server.join("slow", "kitchen").pause(true);
            var quick = server.join("quick", "kitchen");
            var talker = server.join("talker", "kitchen");
            var sockets = server.bean(Sockets.class);
            for (int i = 0; i < 400 && sockets.count() == 3; i++) {
                talker.say("m" + i, LARGE);
                talker.next("ack");
                var entry = quick.heard("message");
                assertEquals("m" + i, entry.get("clientId"));
            }
            slow.pause(false);
            assertEquals(4008, slow.closeCode());
            talker.say("last", "x");
            assertEquals("last", quick.heard("message").get("clientId"));
        }
    }

    @Test
    void a_frame_that_waits_too_long_is_enough_to_be_let_go() {
        try (var server = TestServer.start(
                "althing.limits.send-burst",
                "100000",
                "althing.limits.send-bytes-per-second",
                "1000000000",
                "althing.limits.outbound-bytes",
                "100000000",
                "althing.limits.outbound-entries",
                "100000",
                "althing.limits.outbound-wait",
                "500ms")) {
            server.room("kitchen");
            var slow = server.join("slow", "kitchen").pause(true);
            var talker = server.join("talker", "kitchen");
            var sockets = server.bean(Sockets.class);
            for (int i = 0; i < 300 && sockets.count() == 2; i++) {
                talker.say("m" + i, LARGE);
                talker.next("ack");
            }
            await(() -> sockets.count() == 1);
            slow.pause(false);
            assertEquals(4008, slow.closeCode());
        }
    }

    @Test
    void when_too_much_waits_for_all_together_the_longest_queue_goes_first() {
        try (var server = TestServer.start(
                "althing.limits.send-burst",
                "100000",
                "althing.limits.send-bytes-per-second",
                "1000000000",
                "althing.limits.outbound-bytes",
                "100000000",
                "althing.limits.outbound-entries",
                "100000",
                "althing.limits.outbound-bytes-in-all",
                "2000000")) {
            server.room("kitchen");
            var slow = server.join("slow", "kitchen").pause(true);
            var quick = server.join("quick", "kitchen");
            var talker = server.join("talker", "kitchen");
            for (int i = 0; i < 200 && server.bean(Sockets.class).count() == 3; i++) {
                talker.say("m" + i, LARGE);
                talker.next("ack");
                assertEquals("m" + i, quick.heard("message").get("clientId"));
            }
            await(() -> server.bean(Sockets.class).count() == 2);
            slow.pause(false);
            assertEquals(4008, slow.closeCode());
            talker.say("last", "x");
            assertEquals("last", quick.heard("message").get("clientId"));
        }
    }

    @Test
    void a_short_pause_does_no_harm() {
        try (var server = TestServer.start(
                "althing.limits.send-burst", "100000", "althing.limits.send-bytes-per-second", "1000000000")) {
            server.room("kitchen");
            var slow = server.join("slow", "kitchen").pause(true);
            var talker = server.join("talker", "kitchen");
            for (int i = 0; i < 15; i++) {
                talker.say("m" + i, LARGE);
                talker.next("ack");
            }
            slow.pause(false);
            for (int i = 0; i < 15; i++) {
                assertEquals("m" + i, slow.heard("message").get("clientId"));
            }
        }
    }

    private static void await(BooleanSupplier holds) {
        try {
            TestServer.await("the slow one is let go", holds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
