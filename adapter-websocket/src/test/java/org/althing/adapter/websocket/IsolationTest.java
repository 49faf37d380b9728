package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.althing.application.room.RoomView;
import org.junit.jupiter.api.Test;

/**
 * Twenty rooms, ten people in each at most, who come, talk, hang up and leave at random, in several rooms at once. A model
 * says what each of them must have heard: what was said in their room while they were there, all of it, and nothing else.
 */
class IsolationTest {
    private static final int ROOMS = 20;
    private static final int PEOPLE = 10;
    private static final int THREADS = 4;
    private static final int STEPS = 500;
    private static final long SEED = 20_261_121;

    @Test
    void nobody_hears_what_is_said_where_they_are_not_and_nobody_misses_what_is_said_where_they_are() throws Exception {
        try (var server = TestServer.start(
                        "althing.limits.send-burst", "100000", "althing.limits.sockets-per-user", "1000");
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var parts = IntStream.range(0, THREADS)
                    .mapToObj(i -> new Part(server, i))
                    .toList();
            var running = new ArrayList<Future<?>>();
            parts.forEach(part -> running.add(threads.submit(part)));
            for (var part : running) {
                part.get();
            }
        }
    }

    /** Somebody in a room, who has heard what was said from {@code from} on. */
    private record Visit(TestSocket socket, int room, int from) {}

    /** Some of the rooms, in each of which one thing happens at a time, while others happen in the rooms of other parts. */
    private static final class Part implements Runnable {
        private final TestServer server;
        private final int number;
        private final Random random;
        private final List<RoomView> rooms = new ArrayList<>();
        private final List<List<String>> said = new ArrayList<>();
        private final Map<String, Visit> visits = new HashMap<>();

        Part(TestServer server, int number) {
            this.server = server;
            this.number = number;
            this.random = new Random(SEED + number);
            for (int i = 0; i < ROOMS / THREADS; i++) {
                rooms.add(server.room(name(i)));
                said.add(new ArrayList<>());
            }
        }

        private String name(int room) {
            return "room" + number + "-" + room;
        }

        @Override
        public void run() {
            IntStream.range(0, STEPS).forEach(this::step);
            visits.values().forEach(this::end);
        }

        private void step(int step) {
            var room = random.nextInt(rooms.size());
            var who = "person" + random.nextInt(PEOPLE);
            var key = who + "@" + room;
            var visit = visits.get(key);
            if (visit == null) {
                var socket = server.join(who, name(room));
                visits.put(key, new Visit(socket, room, said.get(room).size()));
                return;
            }
            switch (random.nextInt(8)) {
                case 0 -> {
                    visits.remove(key);
                    server.leave(who, rooms.get(room));
                    assertHeard(visit);
                    assertEquals(4503, visit.socket().closeCode());
                }
                case 1 -> {
                    visits.remove(key);
                    end(visit);
                }
                default -> {
                    var words = "step " + step + " in " + room + " of " + number;
                    visit.socket().say("m" + number + "-" + step, words).next("ack");
                    said.get(room).add(words);
                }
            }
        }

        private void end(Visit visit) {
            assertHeard(visit);
            visit.socket().send(TestSocket.FIN | TestSocket.CLOSE);
            visit.socket().closeCode();
        }

        private void assertHeard(Visit visit) {
            var expected = said.get(visit.room())
                    .subList(visit.from(), said.get(visit.room()).size());
            for (var words : expected) {
                var message = visit.socket().heard("message");
                assertEquals(words, message.get("body"));
            }
            for (var rest = visit.socket().arrived();
                    rest != null;
                    rest = visit.socket().arrived()) {
                assertTrue("notice".equals(rest.get("kind")), () -> "heard besides: " + visit.socket());
            }
        }
    }
}
