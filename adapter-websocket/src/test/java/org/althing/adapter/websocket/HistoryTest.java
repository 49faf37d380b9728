package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(
                "althing.limits.send-burst", "100000", "althing.limits.send-bytes-per-second", "1000000000");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void pages_lead_back_to_the_beginning() {
        server.room("kitchen");
        try (var ada = server.join("ada", "kitchen")) {
            for (int i = 2; i <= 12; i++) {
                ada.say("m" + i, "message " + i).next("ack");
            }
            assertPage(page(ada, 13, 5), List.of(8, 9, 10, 11, 12), true);
            assertPage(page(ada, 8, 5), List.of(3, 4, 5, 6, 7), true);
            assertPage(page(ada, 3, 5), List.of(1, 2), false);
            assertPage(page(ada, 1, 5), List.of(), false);
            assertPage(page(ada, 3, 2), List.of(1, 2), false);
            assertPage(page(ada, 1_000_000, 2), List.of(11, 12), true);
        }
    }

    @Test
    void no_page_is_longer_than_a_mebibyte_however_its_bodies_are_written() {
        server.room("hall");
        try (var ada = server.join("ada", "hall")) {
            var body = "\u0001".repeat(9_000);
            for (int i = 0; i < 40; i++) {
                ada.say("m" + i, body).next("ack");
                ada.heard("message");
            }
            var before = 1000L;
            for (var more = true; more; ) {
                ada.text("{\"type\":\"history\",\"id\":\"h\",\"before\":" + before + ",\"limit\":200}");
                var frame = ada.next();
                assertTrue(frame.payload().length <= 1 << 20, frame.payload().length + " bytes");
                var page = Json.readObject(frame.payload()).orElseThrow().fields();
                var seqs = seqs(page);
                assertTrue(!seqs.isEmpty());
                before = seqs.getFirst();
                more = Boolean.TRUE.equals(page.get("more"));
            }
            assertEquals(1, before);
        }
    }

    @Test
    void who_asks_for_many_pages_and_does_not_read_is_not_thrown_out_for_it() {
        server.room("library");
        try (var ada = server.join("ada", "library")) {
            for (int i = 0; i < 20; i++) {
                ada.say("m" + i, "x".repeat(50_000)).next("ack");
                ada.heard("message");
            }
            ada.pause(true);
            for (int i = 0; i < 30; i++) {
                ada.text("{\"type\":\"history\",\"id\":\"h" + i + "\",\"before\":1000,\"limit\":200}");
            }
            ada.pause(false);
            for (int i = 0; i < 30; i++) {
                assertEquals("h" + i, ada.next("page").get("id"));
            }
        }
    }

    private static Map<String, ?> page(TestSocket socket, long before, int limit) {
        return socket.text("{\"type\":\"history\",\"id\":\"h\",\"before\":" + before + ",\"limit\":" + limit + "}")
                .next("page");
    }

    private static void assertPage(Map<String, ?> page, List<Integer> seqs, boolean more) {
        assertEquals(List.of("type", "id", "entries", "more"), List.copyOf(page.keySet()));
        assertEquals("h", page.get("id"));
        assertEquals(seqs.stream().map(Long::valueOf).toList(), seqs(page));
        assertEquals(more, page.get("more"));
    }

    private static List<Long> seqs(Map<String, ?> page) {
        return ((List<?>) page.get("entries"))
                .stream()
                        .map(entry -> ((Number) ((Map<?, ?>) entry).get("seq")).longValue())
                        .toList();
    }
}
