package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackPressureTest {
    private static final int MESSAGES = 400;

    @Test
    void while_the_storage_is_slow_the_sender_is_not_read_and_nothing_is_lost() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = new Tampering().withPost(real -> command -> {
            begun.countDown();
            awaitQuietly(goOn);
            return real.post(command);
        });
        try (var server = TestServer.start(
                slow, "althing.limits.send-burst", "10000", "althing.limits.send-bytes-per-second", "1000000000")) {
            server.room("kitchen");
            var ada = server.join("ada", "kitchen");
            var sent = new AtomicInteger();
            var body = "x".repeat(60_000);
            var sender = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < MESSAGES; i++) {
                    ada.say("m" + i, body);
                    sent.incrementAndGet();
                }
            });
            begun.await();
            awaitStandstill(sent);
            assertTrue(sent.get() < MESSAGES * 3 / 4, sent + " messages went out");
            assertEquals("pong", pongOfAnother(server));
            goOn.countDown();
            for (int i = 0; i < MESSAGES; i++) {
                assertEquals("m" + i, ada.next("ack").get("id"));
                ada.heard("message");
            }
            sender.join();
        }
    }

    private static Object pongOfAnother(TestServer server) {
        try (var bob = server.join("bob", "kitchen")) {
            return bob.text("{\"type\":\"ping\"}").next("pong").get("type");
        }
    }

    /** Waits until the count has not changed for a while. */
    private static void awaitStandstill(AtomicInteger count) throws InterruptedException {
        var seen = new AtomicInteger(-1);
        var since = new long[] {System.nanoTime()};
        TestServer.await("the sender is held up", () -> {
            if (seen.getAndSet(count.get()) != count.get()) {
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] > 500_000_000L;
        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
