package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FairnessSocketTest {
    private static final String[] STRICT = {"althing.limits.sends-per-second", "1", "althing.limits.send-burst", "5"};

    @Test
    void who_sends_too_fast_is_told_so_and_what_was_too_much_is_not_done() {
        try (var server = TestServer.start(STRICT)) {
            server.room("kitchen");
            var ada = server.join("ada", "kitchen");
            for (int i = 0; i < 6; i++) {
                ada.say("m" + i, "x");
            }
            for (int i = 0; i < 5; i++) {
                assertEquals("m" + i, ada.next("ack").get("id"));
            }
            var error = ada.next("error");
            assertEquals("m5", error.get("id"));
            var problem = (Map<?, ?>) error.get("problem");
            assertEquals("request.too-many", problem == null ? null : problem.get("code"));
            assertEquals(429, problem == null ? null : problem.get("status"));
            ada.text("{\"type\":\"history\",\"id\":\"h\",\"before\":100,\"limit\":100}");
            assertTrue(!ada.next("page").toString().contains("m5"));
        }
    }

    @Test
    void what_keeps_nothing_has_a_measure_of_its_own() {
        try (var server = TestServer.start(STRICT)) {
            server.room("kitchen");
            var ada = server.join("ada", "kitchen");
            for (int i = 0; i < 4; i++) {
                ada.text("{\"type\":\"ping\",\"id\":\"p" + i + "\"}");
            }
            ada.text("{\"type\":\"send\",\"id\":\"w\"}");
            ada.text("{\"type\":\"history\",\"id\":\"h2\",\"before\":100,\"limit\":9}");
            assertEquals("w", ada.next("error").get("id"));
            var error = ada.next("error");
            assertEquals("h2", error.get("id"));
            assertTrue(error.toString().contains("request.too-many"), error.toString());
            ada.say("m", "x").next("ack");
        }
    }

    @Test
    void who_goes_on_with_what_keeps_nothing_is_let_go() {
        for (var frame : List.of("{\"type\":\"ping\",\"id\":\"p\"}", "{\"type\":\"send\",\"id\":\"w\"}")) {
            try (var server = TestServer.start(STRICT)) {
                server.room("kitchen");
                var ada = server.join("ada", "kitchen");
                for (int i = 0; i < 20; i++) {
                    ada.text(frame);
                }
                assertEquals(4013, ada.closeCode());
            }
        }
    }

    @Test
    void who_goes_on_regardless_is_let_go() {
        try (var server = TestServer.start(STRICT)) {
            server.room("kitchen");
            var ada = server.join("ada", "kitchen");
            for (int i = 0; i < 20; i++) {
                ada.say("m" + i, "x");
            }
            assertEquals(4013, ada.closeCode());
        }
    }

    @Test
    void the_measure_is_for_a_user_in_a_room_over_all_their_sockets() {
        try (var server = TestServer.start(STRICT)) {
            server.room("kitchen");
            server.room("hall");
            var one = server.join("ada", "kitchen");
            var two = server.join("ada", "kitchen");
            var elsewhere = server.join("ada", "hall");
            var other = server.join("bob", "kitchen");
            for (int i = 0; i < 3; i++) {
                one.say("one" + i, "x").next("ack");
            }
            for (int i = 0; i < 2; i++) {
                two.say("two" + i, "x").next("ack");
            }
            two.say("two2", "x").next("error");
            elsewhere.say("m", "x").next("ack");
            other.say("m", "x").next("ack");
        }
    }

    @Test
    void bytes_are_measured_too() {
        try (var server = TestServer.start("althing.limits.send-bytes-per-second", "100")) {
            server.room("kitchen");
            var ada = server.join("ada", "kitchen");
            ada.say("m0", "x".repeat(60_000)).next("ack");
            ada.say("m1", "x".repeat(60_000));
            assertEquals("m1", ada.next("error").get("id"));
            ada.say("m2", "x").next("ack");
        }
    }
}
