package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final int SENDERS = 4;
    private static final int EACH = 150;

    @Test
    void all_hear_the_same_in_the_same_order_without_a_gap_while_four_talk_at_once() throws InterruptedException {
        try (var server = TestServer.start("althing.limits.send-burst", "1000")) {
            server.room("kitchen");
            var readers = new ArrayList<TestSocket>();
            for (int i = 0; i < 3; i++) {
                readers.add(server.join("reader" + i, "kitchen"));
            }
            var senders = IntStream.range(0, SENDERS)
                    .mapToObj(i -> server.join("sender" + i, "kitchen"))
                    .toList();
            var threads = senders.stream()
                    .map(sender -> Thread.ofVirtual().start(() -> talk(sender)))
                    .toList();
            for (var thread : threads) {
                thread.join();
            }
            var heard = readers.stream().map(OrderTest::listen).toList();
            for (var entries : heard) {
                assertEquals(heard.getFirst(), entries);
            }
            assertEquals(SENDERS * EACH, new HashSet<>(heard.getFirst()).size());
            senders.forEach(OrderTest::assertAcksInOrder);
        }
    }

    private static void talk(TestSocket sender) {
        for (int i = 0; i < EACH; i++) {
            sender.say("m" + i, "message " + i);
        }
    }

    /** The messages that came, as author and id; fails at a gap. */
    private static List<String> listen(TestSocket reader) {
        var messages = new ArrayList<String>();
        for (long last = -1; messages.size() < SENDERS * EACH; ) {
            var entry = reader.next("entry");
            var seq = ((Number) entry.get("seq")).longValue();
            if (last >= 0) {
                assertEquals(last + 1, seq);
            }
            last = seq;
            if ("message".equals(entry.get("kind"))) {
                messages.add(entry.get("author") + " " + entry.get("clientId"));
            }
        }
        return messages;
    }

    private static void assertAcksInOrder(TestSocket sender) {
        var last = 0L;
        for (int i = 0; i < EACH; i++) {
            var ack = sender.next("ack");
            assertEquals("m" + i, ack.get("id"));
            var seq = ((Number) ack.get("seq")).longValue();
            assertEquals(true, seq > last);
            last = seq;
        }
    }
}
