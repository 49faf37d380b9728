package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.althing.application.Caller;
import org.althing.application.room.PostMessage;
import org.althing.application.room.RoomView;
import org.althing.domain.room.Body;
import org.althing.domain.room.RoomPointer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResumeTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_was_missed_is_shown_first_and_then_what_happens() {
        var room = server.room("kitchen");
        say(room, 5, "x");
        try (var socket = server.open("owner", "kitchen?after=2&epoch=" + room.epoch())) {
            assertEquals(5, socket.welcome().get("seq"));
            assertEquals(3, socket.message().get("seq"));
            assertEquals(4, socket.message().get("seq"));
            assertEquals(5, socket.message().get("seq"));
            say(room, 1, "x");
            assertEquals(6, socket.message().get("seq"));
        }
    }

    @Test
    void who_missed_nothing_is_shown_nothing() {
        var room = server.room("hall");
        say(room, 5, "x");
        try (var socket = server.open("owner", "hall?after=5&epoch=" + room.epoch())) {
            socket.welcome();
            say(room, 1, "x");
            assertEquals(6, socket.message().get("seq"));
        }
    }

    @Test
    void who_begins_now_is_shown_what_happens_from_now() {
        var room = server.room("porch");
        say(room, 5, "x");
        try (var socket = server.join("owner", "porch")) {
            say(room, 1, "x");
            assertEquals(6, socket.message().get("seq"));
        }
    }

    @Test
    void three_hundred_entries_are_replayed() {
        var room = server.room("attic");
        say(room, 300, "x");
        try (var socket = server.open("owner", "attic?after=0&epoch=" + room.epoch())) {
            socket.welcome();
            for (int seq = 1; seq <= 300; seq++) {
                assertEquals(seq, socket.message().get("seq"));
            }
        }
    }

    @Test
    void one_more_is_too_much() {
        var room = server.room("loft");
        say(room, 301, "x");
        assertResync(room, "loft?after=0&epoch=" + room.epoch(), 301);
    }

    @Test
    void a_mebibyte_is_replayed_and_more_is_too_much() {
        var room = server.room("vault");
        say(room, 17, "x".repeat(60 * 1024));
        try (var socket = server.open("owner", "vault?after=0&epoch=" + room.epoch())) {
            socket.welcome();
            for (int seq = 1; seq <= 17; seq++) {
                assertEquals(seq, socket.message().get("seq"));
            }
        }
        say(room, 1, "x".repeat(60 * 1024));
        assertResync(room, "vault?after=0&epoch=" + room.epoch(), 18);
    }

    @Test
    void another_history_is_not_replayed() {
        var room = server.room("shed");
        say(room, 3, "x");
        assertResync(room, "shed?after=1&epoch=another", 3);
    }

    @Test
    void a_place_beyond_the_newest_is_not_believed() {
        var room = server.room("yard");
        say(room, 3, "x");
        assertResync(room, "yard?after=4&epoch=" + room.epoch(), 3);
    }

    @Test
    void nothing_is_missing_and_nothing_comes_twice_while_others_talk() throws InterruptedException {
        var room = server.room("market");
        var over = new AtomicBoolean();
        var talk = new Semaphore(0);
        var talker = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                talk.acquireUninterruptibly();
                say(room, 1, "x");
            }
        });
        var random = new Random(7);
        var last = 0L;
        try {
            for (int visit = 0; visit < 100; visit++) {
                if (visit % 10 == 9) {
                    talk.release(random.nextInt(600));
                    TestServer.await("much was said meanwhile", () -> talk.availablePermits() == 0);
                }
                talk.release(random.nextInt(60));
                try (var socket = server.open("owner", "market?after=" + last + "&epoch=" + room.epoch())) {
                    var newest = ((Number) socket.welcome().get("seq")).longValue();
                    var until = newest + random.nextInt(20);
                    talk.release(30);
                    var first = socket.message();
                    if ("resync".equals(first.get("type"))) {
                        assertTrue(newest - last > 300, "only " + (newest - last) + " were missed");
                        last = ((Number) first.get("seq")).longValue();
                        first = socket.message();
                    }
                    for (var entry = first; ; entry = socket.message()) {
                        assertEquals(last + 1, ((Number) entry.get("seq")).longValue());
                        last++;
                        talk.release();
                        if (last >= until) {
                            break;
                        }
                    }
                }
            }
        } finally {
            over.set(true);
            talk.release();
            talker.join();
        }
    }

    private static void assertResync(RoomView room, String place, int newest) {
        try (var socket = server.open("owner", place)) {
            socket.welcome();
            var resync = socket.message();
            assertEquals("resync", resync.get("type"));
            assertEquals(room.epoch().value(), resync.get("epoch"));
            assertEquals(1, resync.get("firstSeq"));
            assertEquals(newest, resync.get("seq"));
            say(room, 1, "x");
            assertEquals(newest + 1, socket.message().get("seq"));
        }
    }

    private static void say(RoomView room, int times, String body) {
        Caller owner = People.named("owner");
        for (int i = 0; i < times; i++) {
            var command = new PostMessage.Command(
                    owner,
                    new RoomPointer.ById(room.id()),
                    null,
                    Body.parse(body).orElseThrow(),
                    null,
                    null);
            server.althing().get(PostMessage.class).post(command);
        }
    }
}
