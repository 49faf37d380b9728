package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.althing.application.Fixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start("althing.limits.send-bytes-per-second", "10000000");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<String> bodies() {
        return List.of(
                "a",
                Fixtures.UNICODE,
                "👩‍👩‍👧‍👦".repeat(100),
                "e\u0301\u0323 \u0644\u0627 \u202Eabc",
                "שלום עולם — مرحبا بالعالم",
                "x".repeat(60 * 1024),
                "é".repeat(30 * 1024),
                "𠀀".repeat(15 * 1024),
                "\u0001\"\\".repeat(2000));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void what_one_says_the_other_hears_to_the_letter(String body) {
        var room = server.room(Fixtures.anyUserName().value());
        try (var ada = server.join("ada", room.id().toString());
                var bob = server.join("bob", room.id().toString())) {
            ada.say("m1", body);
            var ack = ada.next("ack");
            for (var reader : List.of(ada, bob)) {
                var entry = reader.heard("message");
                assertEquals(body, entry.get("body"));
                assertEquals(ack.get("seq"), entry.get("seq"));
                assertEquals(ack.get("at"), entry.get("at"));
                assertEquals("m1", entry.get("clientId"));
            }
        }
    }

    @Test
    void the_welcome_comes_first_and_says_where_one_is() {
        var room = server.room("hall");
        server.join("ada", "hall");
        try (var bob = server.open("bob", "hall")) {
            var welcome = bob.welcome();
            assertEquals(
                    List.of(
                            "type",
                            "id",
                            "room",
                            "name",
                            "you",
                            "role",
                            "epoch",
                            "firstSeq",
                            "seq",
                            "read",
                            "online",
                            "onlineCount",
                            "memberCount",
                            "limits"),
                    List.copyOf(welcome.keySet()));
            assertEquals(room.id().toString(), welcome.get("room"));
            assertEquals("hall", welcome.get("name"));
            assertEquals(Map.of("id", People.id("bob").toString(), "name", "bob"), welcome.get("you"));
            assertEquals("member", welcome.get("role"));
            assertEquals(room.epoch().value(), welcome.get("epoch"));
            assertEquals(1, welcome.get("firstSeq"));
            assertEquals(2, welcome.get("seq"));
            assertEquals(2, welcome.get("onlineCount"));
            assertEquals(3, welcome.get("memberCount"));
            assertEquals(
                    Map.of("frameBytes", 65536, "bodyBytes", 61440, "sendsPerSecond", 20, "sendBurst", 60),
                    welcome.get("limits"));
            assertNull(welcome.get("read"));
        }
    }

    @Test
    void an_entry_has_the_fields_of_its_kind() {
        var room = server.room("attic");
        try (var ada = server.join("ada", "attic")) {
            ada.say(Map.of("type", "send", "id", "1", "body", "hi", "contentType", "text/markdown", "replyTo", 1));
            var message = ada.heard("message");
            assertEquals(
                    List.of(
                            "type",
                            "seq",
                            "at",
                            "author",
                            "kind",
                            "clientId",
                            "body",
                            "contentType",
                            "replyTo",
                            "editedAt",
                            "deletedAt",
                            "reactions"),
                    List.copyOf(message.keySet()));
            assertEquals("text/markdown", message.get("contentType"));
            assertEquals(1, message.get("replyTo"));
            server.join("bob", "attic");
            var notice = ada.heard("notice");
            assertEquals(
                    List.of("type", "seq", "at", "author", "kind", "clientId", "code", "data"),
                    List.copyOf(notice.keySet()));
            assertEquals("member.joined", notice.get("code"));
            server.leave("bob", room);
            assertEquals("member.left", ada.heard("notice").get("code"));
        }
    }

    @Test
    void a_ping_of_the_protocol_is_answered_by_its_id() {
        server.room("porch");
        try (var ada = server.join("ada", "porch")) {
            ada.text("{\"type\":\"ping\",\"id\":\"p1\"}");
            assertEquals("p1", ada.next("pong").get("id"));
            ada.text("{\"type\":\"ping\"}");
            var bare = ada.next("pong");
            assertNull(bare.get("id"));
            assertTrue(bare.containsKey("id"));
        }
    }

    @Test
    void a_ping_of_websocket_is_answered_by_its_payload() {
        server.room("yard");
        try (var ada = server.join("ada", "yard")) {
            ada.send(TestSocket.FIN | TestSocket.PING, new byte[] {1, 2, 3});
            for (var frame = ada.next(); ; frame = ada.next()) {
                if (frame.opcode() == TestSocket.PONG) {
                    assertEquals(List.of((byte) 1, (byte) 2, (byte) 3), bytes(frame.payload()));
                    return;
                }
            }
        }
    }

    @Test
    void a_close_is_answered_by_the_same_code() {
        server.room("gate");
        try (var ada = server.join("ada", "gate")) {
            ada.send(TestSocket.FIN | TestSocket.CLOSE, new byte[] {(byte) (1001 >> 8), (byte) 1001});
            assertEquals(1001, ada.closeCode());
            assertEquals(-1, ada.next().opcode());
        }
    }

    @Test
    void a_message_may_come_in_pieces_with_pings_between_them() {
        server.room("shed");
        try (var ada = server.join("ada", "shed")) {
            var text = "{\"type\":\"send\",\"id\":\"f\",\"body\":\"né👋\"}"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int i = 0; i < text.length; i++) {
                var last = i == text.length - 1 ? TestSocket.FIN : 0;
                ada.send(last | (i == 0 ? TestSocket.TEXT : TestSocket.CONTINUATION), text[i]);
                if (i % 10 == 0 && last == 0) {
                    ada.send(TestSocket.FIN | TestSocket.PING);
                }
            }
            assertEquals("né👋", ada.heard("message").get("body"));
        }
    }

    @Test
    void another_client_understands_it_too() throws Exception {
        server.room("lobby");
        var texts = new LinkedBlockingQueue<String>();
        var client = HttpClient.newHttpClient();
        var socket = client.newWebSocketBuilder()
                .subprotocols("althing.v1")
                .header("X-Test-User", "ada")
                .buildAsync(URI.create("ws://localhost:" + server.port() + "/ws/lobby"), new WebSocket.Listener() {
                    private final StringBuilder text = new StringBuilder();

                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
                        text.append(part);
                        if (last) {
                            texts.add(text.toString());
                            text.setLength(0);
                        }
                        from.request(1);
                        return null;
                    }
                })
                .get(10, TimeUnit.SECONDS);
        assertEquals("althing.v1", socket.getSubprotocol());
        assertTrue(next(texts).startsWith("{\"type\":\"welcome\""));
        var body = "ö".repeat(20_000);
        socket.sendText("{\"type\":\"send\",\"id\":\"1\",\"body\":\"", false).get(10, TimeUnit.SECONDS);
        socket.sendText(body + "\"}", true).get(10, TimeUnit.SECONDS);
        var both = next(texts) + next(texts);
        assertTrue(both.contains("\"type\":\"ack\"") && both.contains(body), both.substring(0, 200));
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
    }

    @Test
    void nothing_that_is_null_is_left_out() {
        server.room("roof");
        try (var ada = server.join("ada", "roof")) {
            ada.say("1", "x");
            var entry = new HashMap<>(ada.heard("message"));
            assertTrue(entry.containsKey("replyTo") && entry.get("replyTo") == null);
            assertTrue(entry.containsKey("editedAt") && entry.get("editedAt") == null);
        }
    }

    private static String next(LinkedBlockingQueue<String> texts) throws InterruptedException {
        var text = texts.poll(10, TimeUnit.SECONDS);
        assertNotNull(text);
        return text;
    }

    private static List<Byte> bytes(byte[] payload) {
        var list = new java.util.ArrayList<Byte>();
        for (var b : payload) {
            list.add(b);
        }
        return list;
    }
}
