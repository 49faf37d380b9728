package org.althing.adapter.websocket;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.althing.application.Althing;
import org.althing.application.room.inmemory.InMemoryAudience;
import org.junit.jupiter.api.Test;

/** What happens to messages and answers that are under way when a socket ends. */
class FarewellTest {
    private static final int SENDS = 50;
    private static final byte[] GOING_AWAY = {(byte) (1001 >> 8), (byte) 1001};

    @Test
    void what_came_before_the_clients_close_is_done_and_answered() {
        try (var server = TestServer.start(slowly())) {
            server.room("kitchen");
            var ada = server.join("ada", "kitchen").ignoreCloses();
            sayAll(ada);
            ada.send(TestSocket.FIN | TestSocket.CLOSE, GOING_AWAY);
            assertAllAcked(ada);
            assertEquals(1001, ada.closeCode());
            assertEquals(-1, ada.next().opcode());
            assertAllSaid(server);
        }
    }

    @Test
    void a_close_right_behind_the_upgrade_is_no_exception() {
        try (var server = TestServer.start(slowly())) {
            server.room("kitchen");
            var ada = server.open("ada", "kitchen").ignoreCloses();
            sayAll(ada);
            ada.send(TestSocket.FIN | TestSocket.CLOSE);
            ada.welcome();
            assertAllAcked(ada);
            assertEquals(1005, ada.closeCode());
            assertAllSaid(server);
        }
    }

    @Test
    void who_stops_sending_without_a_word_still_gets_the_answers() {
        try (var server = TestServer.start(slowly())) {
            server.room("kitchen");
            var ada = server.join("ada", "kitchen").ignoreCloses();
            sayAll(ada);
            ada.stopSending();
            assertAllAcked(ada);
            assertEquals(1005, ada.closeCode());
            assertEquals(-1, ada.next().opcode());
            assertAllSaid(server);
        }
    }

    @Test
    void what_came_before_the_connection_was_lost_is_done() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var held = new Tampering().withPost(real -> command -> {
            begun.countDown();
            await(goOn);
            return real.post(command);
        });
        var audience = new InMemoryAudience();
        try (var server = TestServer.start(Althing.builder().audience(audience).build(), held)) {
            var room = server.room("kitchen");
            var ada = server.join("ada", "kitchen");
            for (int i = 0; i < 10; i++) {
                ada.say("m" + i, "words " + i);
            }
            begun.await();
            ada.send(TestSocket.FIN | TestSocket.PING);
            while (ada.next().opcode() != TestSocket.PONG) {
                // It comes when all before it was read.
            }
            ada.close();
            TestServer.await(
                    "the seat is given up", () -> audience.present(room.id()).isEmpty());
            goOn.countDown();
            var bob = server.join("bob", "kitchen");
            TestServer.await("all is said", () -> said(bob, 10).size() == 10);
        }
    }

    @Test
    void what_was_done_before_we_close_is_answered_first() {
        try (var server = TestServer.start(slowly())) {
            server.room("kitchen");
            var ada = server.join("ada", "kitchen");
            ada.say("m0", "words 0").say("m1", "words 1").text("garbage").say("m2", "late");
            assertEquals("m0", ada.next("ack").get("id"));
            assertEquals("m1", ada.next("ack").get("id"));
            assertEquals(4500, ada.closeCode());
            assertEquals(-1, ada.next().opcode());
        }
    }

    @Test
    void what_is_being_done_when_we_close_is_answered_first_and_the_rest_is_not_done() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var held = new Tampering().withPost(real -> command -> {
            begun.countDown();
            await(goOn);
            return real.post(command);
        });
        var audience = new InMemoryAudience();
        try (var server = TestServer.start(Althing.builder().audience(audience).build(), held)) {
            var room = server.room("kitchen");
            var ada = server.join("ada", "kitchen");
            ada.say("m0", "words 0");
            await(begun);
            ada.say("m1", "words 1").send(TestSocket.FIN | TestSocket.BINARY);
            TestServer.await(
                    "the socket has left its seat",
                    () -> audience.present(room.id()).isEmpty());
            goOn.countDown();
            assertEquals("m0", ada.next("ack").get("id"));
            assertEquals(4500, ada.closeCode());
            assertEquals(List.of("words 0"), said(server.join("bob", "kitchen"), 100));
        }
    }

    private static Tampering slowly() {
        return new Tampering().withPost(real -> command -> {
            Thread.yield();
            return real.post(command);
        });
    }

    private static void sayAll(TestSocket socket) {
        IntStream.range(0, SENDS).forEach(i -> socket.say("m" + i, "words " + i));
    }

    private static void assertAllAcked(TestSocket socket) {
        for (int i = 0; i < SENDS; i++) {
            assertEquals("m" + i, socket.next("ack").get("id"));
        }
    }

    private static void assertAllSaid(TestServer server) {
        assertEquals(
                IntStream.range(0, SENDS).mapToObj(i -> "words " + i).toList(),
                said(server.join("bob", "kitchen"), SENDS));
    }

    /** What was said in the room until now. */
    private static List<String> said(TestSocket socket, int limit) {
        socket.text("{\"type\":\"history\",\"id\":\"h\",\"before\":10000,\"limit\":200}");
        return ((List<?>) requireNonNull(socket.next("page").get("entries")))
                .stream()
                        .map(entry -> (Map<?, ?>) entry)
                        .filter(entry -> "message".equals(entry.get("kind")))
                        .map(entry -> String.valueOf(entry.get("body")))
                        .limit(limit)
                        .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
