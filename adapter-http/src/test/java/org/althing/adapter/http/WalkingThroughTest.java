package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way of a newcomer: an account, a token, a room, a message, and somebody who reads it. */
class WalkingThroughTest {
    private final TestServer server = TestServer.shared();

    @Test
    void two_people_meet_in_a_room_and_talk() {
        var ada = TestClient.signedUp(server, TestServer.freshName("ada"));
        var bob = TestClient.signedUp(server, TestServer.freshName("bob"));
        var room = ada.post("/api/v1/rooms", Map.of("name", TestServer.freshName("þing"), "topic", "law"))
                .is(201);
        var place = room.location();
        assertEquals("/api/v1/rooms/" + room.string("id"), place);

        bob.post(place + "/join").is(200);
        var said = ada.post(place + "/messages", Map.of("body", "Með lögum skal land byggja", "clientId", "1"))
                .is(201);

        var heard = bob.get(place + "/entries").is(200);
        var last = (Map<?, ?>) heard.items().getLast();
        assertEquals("Með lögum skal land byggja", last.get("body"));
        assertEquals(said.json(), last);
        assertEquals(said.json(), bob.get(said.location()).is(200).json());
        assertEquals(
                List.of(room.string("name")),
                bob.get("/api/v1/rooms?mine=true").is(200).items().stream()
                        .map(item -> ((Map<?, ?>) item).get("name"))
                        .toList());
    }
}
