package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.althing.application.room.RoomView;
import org.junit.jupiter.api.Test;

/**
 * Twenty rooms, ten people in each at most, who come, talk, hang up and leave at random. A model says what each of them must
 * have heard: what was said in their room while they were there, all of it, and nothing else.
 */
class IsolationTest {
    private static final int ROOMS = 20;
    private static final int PEOPLE = 10;
    private static final int STEPS = 2_000;

    private final Random random = new Random(20_261_121);
    private final Map<String, Visit> visits = new HashMap<>();
    private final List<RoomView> rooms = new ArrayList<>();
    private final List<List<String>> said = new ArrayList<>();

    /** Somebody in a room, who has heard what was said from {@code from} on. */
    private record Visit(TestSocket socket, int room, int from) {}

    @Test
    void nobody_hears_what_is_said_where_they_are_not_and_nobody_misses_what_is_said_where_they_are() {
        try (var server =
                TestServer.start("althing.limits.send-burst", "100000", "althing.limits.sockets-per-user", "1000")) {
            for (int i = 0; i < ROOMS; i++) {
                rooms.add(server.room("room" + i));
                said.add(new ArrayList<>());
            }
            IntStream.range(0, STEPS).forEach(step -> step(server, step));
            visits.forEach((key, visit) -> end(visit));
        }
    }

    private void step(TestServer server, int step) {
        var room = random.nextInt(ROOMS);
        var who = "person" + random.nextInt(PEOPLE);
        var key = who + "@" + room;
        var visit = visits.get(key);
        if (visit == null) {
            visits.put(
                    key,
                    new Visit(
                            server.join(who, "room" + room),
                            room,
                            said.get(room).size()));
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
                var words = "step " + step + " in " + room;
                visit.socket().say("m" + step, words).next("ack");
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
