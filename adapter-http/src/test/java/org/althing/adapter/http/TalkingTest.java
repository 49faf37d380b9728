package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said in a room over HTTP: once, in order, and to its members alone. */
class TalkingTest {
    private static final String ROOMS = "/api/v1/rooms";

    private final TestServer server = TestServer.shared();
    private final TestClient ada = TestClient.signedUp(server, TestServer.freshName("ada"));
    private final TestClient bob = TestClient.signedUp(server, TestServer.freshName("bob"));

    @Test
    void a_message_sent_again_is_the_same_entry() {
        var room = open("public");
        var first = ada.post(room + "/messages", Map.of("clientId", "1", "body", "x"))
                .is(201);
        var again = ada.post(room + "/messages", Map.of("clientId", "1", "body", "x"))
                .is(201);
        assertEquals(first.json(), again.json());
        assertEquals(first.location(), again.location());
        assertEquals(first.json().get("seq"), ada.get(room).is(200).json().get("lastSeq"));
    }

    @Test
    void another_message_by_the_same_id_is_refused() {
        var room = open("public");
        ada.post(room + "/messages", Map.of("clientId", "1", "body", "x")).is(201);
        var before = ada.get(room + "/entries").is(200).json();
        ada.post(room + "/messages", Map.of("clientId", "1", "body", "y")).isProblem(409, "room.id-reused");
        assertEquals(before, ada.get(room + "/entries").is(200).json());
    }

    @Test
    void who_is_no_member_reads_and_says_nothing() {
        var room = open("public");
        bob.get(room).is(200);
        bob.get(room + "/entries").isProblem(403, "auth.forbidden");
        bob.post(room + "/messages", Map.of("body", "x")).isProblem(403, "auth.forbidden");
        bob.post(room + "/join").is(200);
        bob.post(room + "/messages", Map.of("body", "x")).is(201);
        bob.post(room + "/leave").is(204);
        bob.get(room + "/entries").isProblem(403, "auth.forbidden");
    }

    @Test
    void a_private_room_does_not_exist_for_others() {
        var room = open("private");
        bob.get(room).isProblem(404, "room.not-found");
        bob.get(room + "/entries").isProblem(404, "room.not-found");
        bob.post(room + "/join").isProblem(404, "room.not-found");
        ada.get(room).is(200);
    }

    @Test
    void a_timeline_is_read_in_parts_forwards_and_backwards() {
        var room = open("public");
        for (int i = 1; i <= 5; i++) {
            ada.post(room + "/messages", Map.of("body", "message " + i)).is(201);
        }
        var last = (Long) ada.get(room).json().get("lastSeq");
        var seen = new ArrayList<Object>();
        for (var after = 0L; after < last; after = (Long) seen.getLast()) {
            seqs(ada.get(room + "/entries?limit=2&after=" + after)).forEach(seen::add);
        }
        assertEquals(seqs(ada.get(room + "/entries?after=0")), seen);
        assertEquals(List.of(last - 1, last), seqs(ada.get(room + "/entries?limit=2")));
        assertEquals(List.of(last - 2, last - 1), seqs(ada.get(room + "/entries?limit=2&before=" + last)));
        assertEquals(List.of(), seqs(ada.get(room + "/entries?after=" + last)));
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        for (int i = 0; i < 5; i++) {
            open("public");
        }
        var whole = names(ada.get(ROOMS + "?mine=true"));
        var parts = new ArrayList<Object>();
        var page = ada.get(ROOMS + "?mine=true&limit=2").is(200);
        parts.addAll(names(page));
        while (page.json().get("next") != null) {
            page = ada.get(ROOMS + "?mine=true&limit=2&after=" + page.string("next"))
                    .is(200);
            parts.addAll(names(page));
        }
        assertEquals(5, whole.size());
        assertEquals(whole, parts);
        assertNull(page.json().get("next"));
    }

    @Test
    void a_room_is_found_by_its_name_as_it_is_written() {
        var name = TestServer.freshName("þing-🎲");
        ada.post(ROOMS, Map.of("name", name)).is(201);
        assertEquals(
                name, ada.get(ROOMS + "/" + TestClient.encode(name)).is(200).string("name"));
    }

    private String open(String kind) {
        return ada.post(ROOMS, Map.of("name", TestServer.freshName("room"), "kind", kind))
                .is(201)
                .location();
    }

    private static List<?> seqs(Reply timeline) {
        return timeline.is(200).items().stream()
                .map(entry -> ((Map<?, ?>) entry).get("seq"))
                .toList();
    }

    private static List<?> names(Reply page) {
        return page.is(200).items().stream()
                .map(room -> ((Map<?, ?>) room).get("name"))
                .toList();
    }
}
