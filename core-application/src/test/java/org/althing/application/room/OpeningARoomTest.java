package org.althing.application.room;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.roomName;
import static org.althing.application.room.Hall.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Races;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomRole;
import org.althing.domain.room.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningARoomTest {
    private final Hall hall = new Hall();
    private final Caller.Known frigg = somebody("frigg");
    private final Caller.Known loki = somebody("loki");

    @Test
    void whoever_opens_a_room_owns_it_and_is_its_one_member() {
        var room = hall.open(frigg, "hall", null);
        assertEquals(RoomKind.PUBLIC, room.kind());
        assertEquals(Topic.NONE, room.topic());
        assertEquals(frigg.user(), room.owner());
        assertEquals(RoomRole.OWNER, room.role());
        assertEquals(1, room.memberCount());
        assertEquals(1, room.firstSeq());
        assertEquals(0, room.lastSeq());
        assertEquals(NOON, room.createdAt());
        assertEquals(room, hall.found(frigg, "hall"));
    }

    @Test
    void two_rooms_have_two_histories() {
        assertNotEquals(
                hall.open(frigg, "hall", null).epoch(),
                hall.open(frigg, "attic", null).epoch());
    }

    @ParameterizedTest
    @ValueSource(strings = {"coax", "Coax", "COAX", "\u0441\u043E\u0430\u0445"})
    void a_name_that_looks_like_one_taken_is_refused(String name) {
        var first = hall.open(frigg, "coax", null);
        assertEquals(new OpenRoom.NameTaken(roomName(name)), hall.tryToOpen(loki, name, RoomKind.PUBLIC));
        assertEquals(first, hall.found(frigg, "coax"));
    }

    @Test
    void the_name_of_a_private_room_is_taken_too() {
        hall.open(frigg, "attic", RoomKind.PRIVATE);
        Hall.assertRefused(Problem.ROOM_NAME_TAKEN, hall.tryToOpen(loki, "attic", RoomKind.PUBLIC));
    }

    @Test
    void of_many_who_open_rooms_of_look_alike_names_at_once_one_does() {
        var names = List.of("odin", "Odin", "ODIN", "oDIN");
        var results = Races.race(8, i -> hall.tryToOpen(frigg, names.get(i % names.size()), null));
        assertEquals(
                1, results.stream().filter(OpenRoom.Opened.class::isInstance).count());
        assertEquals(
                7, results.stream().filter(OpenRoom.NameTaken.class::isInstance).count());
    }

    @Test
    void the_machine_itself_owns_no_room() {
        Hall.assertRefused(Problem.AUTH_REQUIRED, hall.tryToOpen(new Caller.Console(), "hall", null));
    }
}
