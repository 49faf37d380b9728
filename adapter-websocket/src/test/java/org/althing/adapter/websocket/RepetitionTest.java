package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RepetitionTest {
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

    @Test
    void the_same_message_sent_again_is_kept_once_and_acknowledged_alike() {
        try (var socket = server.join("ada", "kitchen")) {
            socket.say("m1", "hello").say("m1", "hello").say("end", "end");
            var first = socket.next("ack");
            assertEquals(first, socket.next("ack"));
            var last = socket.next("ack");
            assertEquals(((Number) first.get("seq")).longValue() + 1, ((Number) last.get("seq")).longValue());
        }
    }

    @Test
    void it_is_recognised_after_coming_back_too() {
        Map<String, ?> first;
        try (var socket = server.join("bob", "kitchen")) {
            first = socket.say("m1", "hello").next("ack");
        }
        try (var socket = server.join("bob", "kitchen")) {
            var before = server.seen("bob", "kitchen");
            assertEquals(first, socket.say("m1", "hello").next("ack"));
            assertEquals(before, server.seen("bob", "kitchen"));
        }
    }

    @Test
    void another_message_by_the_same_id_is_refused() {
        try (var socket = server.join("cyd", "kitchen")) {
            socket.say("m1", "hello").next("ack");
            var before = server.seen("cyd", "kitchen");
            var error = socket.say("m1", "hello!").next("error");
            assertEquals("m1", error.get("id"));
            var problem = (Map<?, ?>) error.get("problem");
            assertEquals("room.id-reused", problem == null ? null : problem.get("code"));
            assertEquals(409, problem == null ? null : problem.get("status"));
            assertEquals(before, server.seen("cyd", "kitchen"));
        }
    }

    @Test
    void ids_are_each_authors_own() {
        try (var dan = server.join("dan", "kitchen");
                var eve = server.join("eve", "kitchen")) {
            assertNotEquals(
                    dan.say("m1", "hello").next("ack").get("seq"),
                    eve.say("m1", "hello").next("ack").get("seq"));
        }
    }
}
