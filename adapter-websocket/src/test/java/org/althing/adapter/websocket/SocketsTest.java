package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.althing.application.Problem;
import org.althing.application.StorageUnavailable;
import org.junit.jupiter.api.Test;

class SocketsTest {
    @Test
    void who_leaves_the_room_is_let_go_within_a_second_on_all_sockets() {
        try (var server = TestServer.start()) {
            var room = server.room("kitchen");
            var one = server.join("ada", "kitchen");
            var two = server.join("ada", "kitchen");
            var bob = server.join("bob", "kitchen");
            var before = System.nanoTime();
            server.leave("ada", room);
            assertEquals(4503, one.closeCode());
            assertEquals(4503, two.closeCode());
            assertTrue(System.nanoTime() - before < TimeUnit.SECONDS.toNanos(1));
            bob.say("m", "x").next("ack");
        }
    }

    @Test
    void who_does_not_answer_a_ping_is_let_go() {
        try (var server = TestServer.start("althing.limits.ping-every", "200ms")) {
            server.room("kitchen");
            var dead = server.join("dead", "kitchen").ignorePings();
            var alive = server.join("alive", "kitchen");
            assertEquals(4012, dead.closeCode());
            alive.say("m", "x").next("ack");
        }
    }

    @Test
    void one_socket_too_many_closes_the_users_oldest() {
        try (var server = TestServer.start("althing.limits.sockets-per-user", "3")) {
            server.room("kitchen");
            var sockets = new ArrayList<TestSocket>();
            for (int i = 0; i < 5; i++) {
                sockets.add(server.join("ada", "kitchen"));
            }
            var bob = server.join("bob", "kitchen");
            assertEquals(4507, sockets.get(0).closeCode());
            assertEquals(4507, sockets.get(1).closeCode());
            for (int i = 2; i < 5; i++) {
                sockets.get(i).say("m" + i, "x").next("ack");
            }
            bob.say("m", "x").next("ack");
        }
    }

    @Test
    void when_the_server_stops_it_says_so() {
        TestSocket ada;
        TestSocket bob;
        try (var server = TestServer.start()) {
            server.room("kitchen");
            ada = server.join("ada", "kitchen");
            bob = server.join("bob", "kitchen");
        }
        assertEquals(1012, ada.closeCode());
        assertEquals(1012, bob.closeCode());
    }

    @Test
    void who_hangs_up_is_not_online_any_more() throws InterruptedException {
        try (var server = TestServer.start()) {
            server.room("kitchen");
            var ada = server.join("ada", "kitchen");
            ada.close();
            TestServer.await(
                    "the socket is gone", () -> server.bean(Sockets.class).count() == 0);
            var bob = server.open("bob", "kitchen");
            assertEquals(1, bob.welcome().get("onlineCount"));
        }
    }

    @Test
    void who_does_not_answer_a_close_is_cut_off() {
        try (var server = TestServer.start()) {
            var room = server.room("kitchen");
            var ada = server.join("ada", "kitchen").ignoreCloses();
            server.leave("ada", room);
            assertEquals(4503, ada.closeCode());
            assertEquals(-1, ada.next().opcode());
        }
    }

    @Test
    void a_broken_storage_is_answered_and_the_socket_stays() {
        var down = new boolean[] {true};
        var tampering = new Tampering().withPost(real -> command -> {
            if (down[0]) {
                throw new StorageUnavailable("the disk is full", new RuntimeException());
            }
            return real.post(command);
        });
        try (var server = TestServer.start(tampering)) {
            server.room("kitchen");
            var ada = server.join("ada", "kitchen");
            assertError(
                    "m1", 503, Problem.SERVER_UNAVAILABLE, ada.say("m1", "x").next("error"));
            down[0] = false;
            assertEquals("m1", ada.say("m1", "x").next("ack").get("id"));
        }
    }

    @Test
    void a_bug_is_answered_by_its_incident_and_the_socket_stays() {
        var tampering = new Tampering().withPost(real -> command -> {
            throw new IllegalStateException("secret");
        });
        try (var server = TestServer.start(tampering)) {
            server.room("kitchen");
            var ada = server.join("ada", "kitchen");
            var error = ada.say("m1", "x").next("error");
            assertError("m1", 500, Problem.SERVER_FAULT, error);
            assertTrue(!error.toString().contains("secret"));
            ada.text("{\"type\":\"ping\",\"id\":\"p\"}").next("pong");
        }
    }

    private static void assertError(String id, int status, Problem expected, Map<String, ?> error) {
        assertEquals(id, error.get("id"));
        var problem = (Map<?, ?>) error.get("problem");
        assertEquals(expected.code(), problem.get("code"));
        assertEquals(status, problem.get("status"));
    }
}
