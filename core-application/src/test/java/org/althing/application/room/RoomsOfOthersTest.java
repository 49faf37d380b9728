package org.althing.application.room;

import static org.althing.application.Fixtures.anyId;
import static org.althing.application.room.Hall.named;
import static org.althing.application.room.Hall.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Stream;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.room.Hall.Listener;
import org.althing.domain.room.Body;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What those see who do not belong: of a private room nothing, of a public one that it is there. */
class RoomsOfOthersTest {
    private final Hall hall = new Hall();
    private final Caller.Known frigg = somebody("frigg");
    private final Caller.Known loki = somebody("loki");

    private interface Act {
        Object on(Hall hall, Caller caller, RoomPointer room);
    }

    /** Everything that one can do with a room one points at. */
    static Stream<Act> acts() {
        return Stream.concat(
                readings(),
                Stream.<Act>of(
                        Hall::find,
                        Hall::join,
                        Hall::leave,
                        (hall, caller, room) -> hall.follow(caller, room, new Listener())));
    }

    /** What belongs to members even in a public room. */
    static Stream<Act> readings() {
        return Stream.of(
                (hall, caller, room) -> hall.post(caller, room, "let me in"),
                (hall, caller, room) -> hall.read(caller, room, null, null, null),
                (hall, caller, room) -> hall.findMessage(caller, room, 1));
    }

    @BeforeEach
    void rooms() {
        hall.open(frigg, "attic", RoomKind.PRIVATE);
        hall.open(frigg, "hall", RoomKind.PUBLIC);
        hall.posted(frigg, "attic", "a secret");
        hall.posted(frigg, "hall", "said among members");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void to_others_a_private_room_is_as_one_that_is_not_there(Act act) {
        var before = hall.found(frigg, "attic");
        var byName = named("attic");
        var byId = new RoomPointer.ById(before.id());
        var nowhere = new RoomPointer.ById(new RoomId(anyId()));
        assertEquals(new RoomNotFound(byName), act.on(hall, loki, byName));
        assertEquals(new RoomNotFound(byId), act.on(hall, loki, byId));
        assertEquals(new RoomNotFound(nowhere), act.on(hall, loki, nowhere));
        assertEquals(before, hall.found(frigg, "attic"), "and nothing was done to it");
        assertEquals(List.of(), hall.audience.present(before.id()));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void what_is_said_in_a_public_room_is_for_its_members(Act act) {
        var before = hall.found(frigg, "hall");
        Hall.assertRefused(Problem.AUTH_FORBIDDEN, act.on(hall, loki, named("hall")));
        assertEquals(before, hall.found(frigg, "hall"));
    }

    @Test
    void a_public_room_is_found_by_others_who_have_no_role_in_it() {
        var room = hall.found(loki, "hall");
        assertNull(room.role());
        assertEquals(frigg.user(), room.owner());
        assertEquals(1, room.lastSeq());
    }

    @Test
    void who_may_not_speak_is_told_so_whatever_they_would_answer_to() {
        var replying = new PostMessage.Command(loki, named("hall"), null, new Body("no"), null, new Seq(99));
        Hall.assertRefused(
                Problem.AUTH_FORBIDDEN, hall.althing.get(PostMessage.class).post(replying));
    }

    @Test
    void an_entry_that_is_no_message_is_not_found_as_one_by_members() {
        hall.joined(loki, "hall");
        assertInstanceOf(FindMessage.Found.class, hall.findMessage(loki, named("hall"), 1));
        for (var seq : new long[] {0, 2, 3, Long.MAX_VALUE}) {
            Hall.assertRefused(Problem.MESSAGE_NOT_FOUND, hall.findMessage(loki, named("hall"), seq));
        }
    }

    @Test
    void at_the_machine_itself_every_room_is_read_and_none_is_joined() {
        var console = new Caller.Console();
        assertEquals(1, hall.read(console, "attic").items().size());

        Hall.assertRefused(Problem.AUTH_REQUIRED, hall.join(console, named("attic")));
        Hall.assertRefused(Problem.AUTH_REQUIRED, hall.post(console, named("attic"), "hello"));
        assertNull(hall.found(console, "attic").role());
    }
}
