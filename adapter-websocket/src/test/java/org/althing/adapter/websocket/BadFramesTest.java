package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadFramesTest {
    private static final int FIN = TestSocket.FIN;
    private static final int RESERVED = 0x40;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        server.room("kitchen");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> closed() {
        return Stream.of(
                bad(1002, "reserved bits", s -> s.send(FIN | RESERVED | TestSocket.TEXT, utf8("{}"))),
                bad(1002, "reserved bits of a ping", s -> s.send(FIN | RESERVED | TestSocket.PING)),
                bad(1002, "an unknown opcode", s -> s.send(FIN | 3, utf8("{}"))),
                bad(1002, "a ping in pieces", s -> s.send(TestSocket.PING)),
                bad(1002, "a long ping", s -> s.send(FIN | TestSocket.PING, new byte[126])),
                bad(1002, "the rest of nothing", s -> s.send(FIN | TestSocket.CONTINUATION, utf8("{}"))),
                bad(
                        1002,
                        "a message within another",
                        s -> s.send(TestSocket.TEXT, utf8("{")).send(FIN | TestSocket.TEXT, utf8("{}"))),
                bad(1002, "a close of one byte", s -> s.send(FIN | TestSocket.CLOSE, (byte) 3)),
                bad(1002, "a close by a code that is none", s -> s.send(FIN | TestSocket.CLOSE, (byte) 0, (byte) 5)),
                bad(1007, "a lone continuation byte", s -> s.send(FIN | TestSocket.TEXT, (byte) 0x80)),
                bad(1007, "half a character", s -> s.send(FIN | TestSocket.TEXT, (byte) '"', (byte) 0xC3)),
                bad(1007, "a surrogate", s -> s.send(FIN | TestSocket.TEXT, (byte) 0xED, (byte) 0xA0, (byte) 0x80)),
                bad(1007, "an overlong form", s -> s.send(FIN | TestSocket.TEXT, (byte) 0xC0, (byte) 0xAF)),
                bad(
                        1007,
                        "a broken character in pieces",
                        s -> s.send(TestSocket.TEXT, (byte) 0xC3).send(FIN | TestSocket.CONTINUATION, utf8("x"))),
                bad(1007, "a broken beginning, at once", s -> s.send(TestSocket.TEXT, (byte) 0xFF)),
                bad(1009, "a frame too long", s -> s.send(FIN | TestSocket.TEXT, new byte[65_537])),
                bad(1009, "a message too long", s -> pieces(s, 65_537, 1000)),
                bad(1009, "a message that never ends", s -> pieces(s, 1_000_000, 60_000)),
                bad(4500, "binary", s -> s.send(FIN | TestSocket.BINARY, utf8("{}"))),
                bad(4500, "binary in pieces", s -> s.send(TestSocket.BINARY, utf8("{"))),
                bad(4500, "no JSON", s -> s.text("hello")),
                bad(4500, "nothing", s -> s.text("")),
                bad(4500, "a list", s -> s.text("[]")),
                bad(4500, "a string", s -> s.text("\"send\"")),
                bad(4500, "half an object", s -> s.text("{\"type\":\"ping\"")),
                bad(4500, "two objects", s -> s.text("{\"type\":\"ping\"} {}")),
                bad(4500, "a comma too many", s -> s.text("{\"type\":\"ping\",}")),
                bad(4500, "a comment", s -> s.text("{/**/\"type\":\"ping\"}")),
                bad(4500, "single quotes", s -> s.text("{'type':'ping'}")),
                bad(4500, "not a number", s -> s.text("{\"type\":\"ping\",\"x\":NaN}")),
                bad(4500, "depth without end", s -> s.text("{\"type\":" + "[".repeat(5000))));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void a_bad_frame_ends_the_socket_and_changes_nothing(int code, Consumer<TestSocket> deed) {
        try (var socket = server.join("ada", "kitchen")) {
            var before = server.seen("ada", "kitchen");
            deed.accept(socket);
            assertEquals(code, socket.closeCode());
            assertEquals(-1, socket.next().opcode());
            assertEquals(before, server.seen("ada", "kitchen"));
        }
    }

    @Test
    void the_longest_message_that_is_allowed_is_taken() {
        try (var socket = server.join("ada", "kitchen")) {
            var frame = "{\"type\":\"ping\",\"id\":\"x\",\"pad\":\"%s\"}";
            var pad = "y".repeat(65_536 - frame.length() + 2);
            socket.text(frame.formatted(pad));
            assertEquals("x", socket.next("pong").get("id"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":null}",
                "{\"type\":7}",
                "{\"type\":\"SEND\"}",
                "{\"type\":\"edit\",\"id\":\"1\",\"seq\":1,\"body\":\"x\"}",
                "{\"type\":\"typing\"}",
                "{\"type\":\"join\",\"id\":\"1\",\"room\":\"kitchen\"}",
                "{\"type\":\"send\",\"id\":\"1\"}",
                "{\"type\":\"send\",\"body\":\"x\"}",
                "{\"type\":\"send\",\"id\":\"\",\"body\":\"x\"}",
                "{\"type\":\"send\",\"id\":1,\"body\":\"x\"}",
                "{\"type\":\"send\",\"id\":\"1\",\"body\":\"\"}",
                "{\"type\":\"send\",\"id\":\"1\",\"body\":\"\\u0000\"}",
                "{\"type\":\"send\",\"id\":\"1\",\"body\":\"\\ud800\"}",
                "{\"type\":\"send\",\"id\":\"1\",\"body\":{}}",
                "{\"type\":\"send\",\"id\":\"1\",\"body\":\"x\",\"contentType\":\"text\"}",
                "{\"type\":\"send\",\"id\":\"1\",\"body\":\"x\",\"replyTo\":99}",
                "{\"type\":\"send\",\"id\":\"1\",\"body\":\"x\",\"replyTo\":1.5}",
                "{\"type\":\"send\",\"id\":\"1\",\"body\":\"x\",\"body\":\"y\"}",
                "{\"type\":\"history\",\"id\":\"1\",\"before\":3}",
                "{\"type\":\"history\",\"id\":\"1\",\"before\":3,\"limit\":201}",
                "{\"type\":\"history\",\"id\":\"1\",\"before\":-3,\"limit\":1}"
            })
    void a_frame_that_cannot_be_done_is_answered_changes_nothing_and_the_socket_stays(String frame) {
        try (var socket = server.join("ada", "kitchen")) {
            var before = server.seen("ada", "kitchen");
            socket.text(frame);
            var error = socket.next("error");
            assertEquals(frame.contains("\"id\":\"1\"") ? "1" : null, error.get("id"));
            assertTrue(error.get("problem") instanceof Map<?, ?>);
            var problem = (Map<?, ?>) error.get("problem");
            assertEquals("request.invalid", problem.get("code"));
            assertEquals(400, problem.get("status"));
            assertEquals("urn:althing:problem:request.invalid", problem.get("type"));
            assertTrue(problem.containsKey("title") && problem.containsKey("detail"));
            assertTrue(String.valueOf(problem.get("instance")).startsWith("urn:uuid:"));
            assertTrue(problem.containsKey("errors"), problem.toString());
            socket.text("{\"type\":\"ping\",\"id\":\"still\"}");
            assertEquals("still", socket.next("pong").get("id"));
            assertEquals(before, server.seen("ada", "kitchen"));
        }
    }

    @Test
    void a_flood_of_empty_pieces_ends_the_socket_and_others_are_served_meanwhile() {
        try (var flooding = server.join("ada", "kitchen");
                var other = server.join("bob", "kitchen")) {
            flooding.send(TestSocket.TEXT, new byte[60_000 - 1]);
            emptyPieces(flooding, 1_000);
            other.text("{\"type\":\"ping\",\"id\":\"meanwhile\"}");
            assertEquals("meanwhile", other.next("pong").get("id"));
            emptyPieces(flooding, 1_000);
            assertEquals(1009, flooding.closeCode());
        }
    }

    @Test
    void a_message_may_come_in_1024_pieces() {
        try (var socket = server.join("ada", "kitchen")) {
            socket.send(TestSocket.TEXT, utf8("{\"type\":\"ping\","));
            emptyPieces(socket, 1_022);
            socket.send(FIN | TestSocket.CONTINUATION, utf8("\"id\":\"whole\"}"));
            assertEquals("whole", socket.next("pong").get("id"));
        }
    }

    private static void emptyPieces(TestSocket socket, int count) {
        try {
            for (int i = 0; i < count; i++) {
                socket.send(TestSocket.CONTINUATION);
            }
        } catch (java.io.UncheckedIOException closedMeanwhile) {
            // As it should be.
        }
    }

    @Test
    void fields_that_nobody_knows_are_passed_over() {
        try (var socket = server.join("ada", "kitchen")) {
            socket.text("{\"x\":[{\"y\":[1.5e3,-7,true,null]}],\"type\":\"ping\",\"id\":\"1\",\"room\":null}");
            assertEquals("1", socket.next("pong").get("id"));
        }
    }

    private static void pieces(TestSocket socket, int total, int size) {
        try {
            for (int sent = 0; sent < total; sent += size) {
                var piece = new byte[Math.min(size, total - sent)];
                java.util.Arrays.fill(piece, (byte) ' ');
                socket.send(sent == 0 ? TestSocket.TEXT : TestSocket.CONTINUATION, piece);
            }
        } catch (java.io.UncheckedIOException closedMeanwhile) {
            // As it should be.
        }
    }

    private static Arguments bad(int code, String what, Consumer<TestSocket> deed) {
        return arguments(code, Named.of(what, deed));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
