package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.althing.bootstrap.program.Api;

/** The main job: two people sign up, open a room, and talk, each saying all they have to say at once. */
final class Conversation {
    static final int MESSAGES = 2000;
    private static final String PASSWORD = "correct horse battery";

    private final TalkingClient anna;
    private final TalkingClient björn;
    private String room;
    private int saidByOthers;

    Conversation() {
        var corpus = Corpus.read();
        anna = new TalkingClient("anna", corpus, MESSAGES);
        björn = new TalkingClient("björn", corpus, MESSAGES);
    }

    /** Signs both up and opens the room. */
    void prepare(URI server) throws Exception {
        var api = new Api(server);
        api.signUp("anna", PASSWORD);
        api.signUp("björn", PASSWORD);
        var opened = api.post("/api/v1/rooms", api.token("anna", PASSWORD), Map.of("name", "þing"));
        room = Api.expect(201, opened).path("id").asText();
        var joined = api.post("/api/v1/rooms/" + room + "/join", api.token("björn", PASSWORD), Map.of());
        Api.expect(200, joined);
    }

    /** Lets both talk until each has everything acknowledged or lost the server; runs an act meanwhile. */
    void talk(URI server, ThrowingRunnable meanwhile) throws Exception {
        var api = new Api(server);
        var tokenOfAnna = api.token("anna", PASSWORD);
        var tokenOfBjörn = api.token("björn", PASSWORD);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> talks = List.of(
                    executor.submit(() -> {
                        anna.talk(server, room, tokenOfAnna);
                        return null;
                    }),
                    executor.submit(() -> {
                        björn.talk(server, room, tokenOfBjörn);
                        return null;
                    }));
            meanwhile.run();
            for (var talk : talks) {
                talk.get();
            }
        }
    }

    /** Says something over HTTP while neither of them is there. */
    void sayWhileTheyAreAway(URI server) throws Exception {
        var api = new Api(server);
        var said = Map.of("body", "Nobody there?", "clientId", "while-away");
        Api.expect(201, api.post("/api/v1/rooms/" + room + "/messages", api.token("anna", PASSWORD), said));
        saidByOthers++;
    }

    /** Both came back, and what they had missed was sent to them, without their asking for it. */
    void checkReplay() {
        for (var client : List.of(anna, björn)) {
            assertTrue(client.replayed() >= saidByOthers, () -> client.replayed() + " entries were sent again");
            assertEquals(0, client.resyncs());
        }
    }

    interface ThrowingRunnable {
        void run() throws Exception;
    }

    void awaitAcknowledged(int each) throws InterruptedException {
        anna.awaitAcknowledged(each);
        björn.awaitAcknowledged(each);
    }

    boolean isDone() {
        return anna.isDone() && björn.isDone();
    }

    /** What must be true in the end, whatever happened. */
    void check(URI server) throws Exception {
        assertTrue(isDone(), "everything is acknowledged");
        var api = new Api(server);
        var history = api.timeline(room, api.token("anna", PASSWORD), 0);
        var newest = history.getLast().path("seq").asLong();
        anna.hearUpTo(newest);
        björn.hearUpTo(newest);
        assertNoGaps(history);
        assertHeard(history, anna);
        assertHeard(history, björn);
        var byClientId = new HashMap<String, JsonNode>();
        history.stream()
                .filter(entry -> entry.path("kind").asText().equals("message"))
                .forEach(entry -> {
                    var twice = byClientId.put(entry.path("clientId").asText(), entry);
                    assertEquals(null, twice, "a message is there once");
                });
        assertEquals(2 * MESSAGES + saidByOthers, byClientId.size());
        Stream.of(anna, björn).forEach(client -> assertKept(client, byClientId));
    }

    private static void assertNoGaps(List<JsonNode> history) {
        for (int i = 0; i < history.size(); i++) {
            assertEquals(i + 1, history.get(i).path("seq").asLong(), "the timeline has no gaps");
        }
    }

    private static void assertHeard(List<JsonNode> history, TalkingClient client) {
        var heard = client.heard();
        var first = heard.getFirst().path("seq").asInt();
        var expected = history.subList(first - 1, history.size());
        assertEquals(expected.size(), heard.size());
        for (int i = 0; i < heard.size(); i++) {
            assertEquals(withoutType(expected.get(i)), withoutType(heard.get(i)));
        }
    }

    private static Map<String, JsonNode> withoutType(JsonNode entry) {
        var fields = new HashMap<String, JsonNode>();
        entry.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.remove("type");
        return fields;
    }

    private static void assertKept(TalkingClient client, Map<String, JsonNode> byClientId) {
        client.acknowledged().forEach((id, seq) -> {
            var entry = byClientId.get(id);
            assertNotNull(entry, "acknowledged and kept: " + id);
            assertEquals(seq, entry.path("seq").asLong());
            assertEquals(client.toSay().get(id), entry.path("body").asText());
        });
    }
}
