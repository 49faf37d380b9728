package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.althing.bootstrap.program.Api;
import org.althing.bootstrap.program.Leniently;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over the real program and its SQLite file: twenty rooms, ten people in each at most, who come, talk, hang up and leave at
 * random, in four rooms at once. Each hears all that is said in their room while they are there, and nothing else.
 */
class IsolationEndToEndTest {
    private static final int ROOMS = 20;
    private static final int PEOPLE = 10;
    private static final int THREADS = 4;
    private static final int STEPS = 150;
    private static final long SEED = 20_261_127;
    private static final long PATIENCE_SECONDS = 60;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> tokens = new ArrayList<>();
    private Api api;
    private String owner;

    @TempDir
    Path home;

    @Test
    void a_rooms_messages_reach_all_who_are_there_and_nobody_outside() throws Exception {
        try (var server = RunningAlthing.serve(home, Leniently.open());
                var threads = Executors.newFixedThreadPool(THREADS)) {
            api = new Api(server.address());
            owner = token("owner"); // who takes no part, for an owner cannot leave
            for (int i = 0; i < PEOPLE; i++) {
                tokens.add(token("person" + i));
            }
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                var part = new Part(server.address(), i);
                running.add(threads.submit(() -> {
                    part.run();
                    return null;
                }));
            }
            for (var part : running) {
                part.get();
            }
        }
    }

    private String token(String name) throws Exception {
        api.signUp(name, "correct horse of " + name);
        return api.token(name, "correct horse of " + name);
    }

    /** Some of the rooms, in each of which one thing happens at a time, while others happen in the rooms of other parts. */
    private final class Part {
        private final URI address;
        private final int number;
        private final Random random;
        private final List<List<String>> said = new ArrayList<>();
        private final Map<String, Visit> visits = new HashMap<>();

        Part(URI address, int number) throws Exception {
            this.address = address;
            this.number = number;
            this.random = new Random(SEED + number);
            for (int i = 0; i < ROOMS / THREADS; i++) {
                Api.expect(201, api.post("/api/v1/rooms", owner, Map.of("name", name(i))));
                said.add(new ArrayList<>());
            }
        }

        private String name(int room) {
            return "room" + number + "-" + room;
        }

        void run() throws Exception {
            for (int step = 0; step < STEPS; step++) {
                step(step);
            }
            for (var visit : visits.values()) {
                visit.hangUp();
            }
        }

        private void step(int step) throws Exception {
            var room = random.nextInt(said.size());
            var who = random.nextInt(PEOPLE);
            var key = who + "@" + room;
            var visit = visits.remove(key);
            if (visit == null) {
                visits.put(key, new Visit(address.resolve("/ws/" + name(room)), tokens.get(who), said.get(room)));
                return;
            }
            switch (random.nextInt(8)) {
                case 0 -> {
                    var left = api.post("/api/v1/rooms/" + name(room) + "/leave", tokens.get(who), Map.of());
                    Api.expect(204, left);
                    visit.assertHeardAll(4503);
                }
                case 1 -> visit.hangUp();
                default -> {
                    visits.put(key, visit);
                    var words = "step " + step + " in " + name(room);
                    visit.say("m" + number + "-" + step, words);
                    said.get(room).add(words);
                }
            }
        }
    }

    /** Somebody in a room. */
    private static final class Visit implements WebSocket.Listener {
        private final List<String> said;
        private final int from;
        private final WebSocket socket;
        private final StringBuilder text = new StringBuilder();
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        Visit(URI room, String token, List<String> said) throws Exception {
            this.said = said;
            this.from = said.size();
            this.socket = CLIENT.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + token)
                    .subprotocols("althing.v1")
                    .buildAsync(URI.create(room.toString().replaceFirst("http", "ws")), this)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertEquals("welcome", answer().path("type").asText());
        }

        void say(String id, String words) throws Exception {
            var frame = Api.JSON.writeValueAsString(Map.of("type", "send", "id", id, "body", words));
            socket.sendText(frame, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertEquals("ack", answer().path("type").asText());
        }

        void hangUp() throws Exception {
            for (int left = said.size() - from; left > 0; left--) {
                assertEquals(said.get(said.size() - left), heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
            closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertEquals(List.of(), List.copyOf(heard), "heard besides");
        }

        void assertHeardAll(int code) throws Exception {
            assertEquals(code, closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(said.subList(from, said.size()), List.copyOf(heard));
        }

        private JsonNode answer() throws InterruptedException {
            var answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return answer == null ? Api.JSON.nullNode() : answer;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(String frame) {
            try {
                var json = Api.JSON.readTree(frame);
                if (!json.path("type").asText().equals("entry")) {
                    answers.add(json);
                } else if (json.path("kind").asText().equals("message")) {
                    heard.add(json.path("body").asText());
                }
            } catch (IOException e) {
                heard.add("no JSON: " + frame);
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
