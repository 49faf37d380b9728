package org.althing.application.room;

import static org.althing.application.room.Hall.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.Problem;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingRoomsTest {
    private final Hall hall = new Hall();
    private final Caller.Known frigg = somebody("frigg");
    private final Caller.Known loki = somebody("loki");

    @BeforeEach
    void rooms() {
        hall.open(frigg, "cellar", RoomKind.PUBLIC);
        hall.open(frigg, "Attic", RoomKind.PRIVATE);
        hall.open(loki, "balcony", RoomKind.PUBLIC);
        hall.open(loki, "dungeon", RoomKind.PRIVATE);
    }

    @Test
    void one_sees_the_public_rooms_and_ones_own_by_name() {
        assertEquals(List.of("Attic", "balcony", "cellar"), names(page(frigg, null, null, null)));
        assertEquals(List.of("balcony", "cellar", "dungeon"), names(page(loki, false, null, null)));
        assertEquals(List.of("balcony", "cellar"), names(page(somebody("odin"), null, null, null)));
    }

    @Test
    void each_room_says_what_one_is_there() {
        hall.joined(frigg, "balcony");
        var rooms = page(frigg, null, null, null).items();
        assertEquals(RoomRole.OWNER, rooms.get(0).role());
        assertEquals(RoomRole.MEMBER, rooms.get(1).role());
        assertNull(page(loki, null, null, null).items().get(1).role());
    }

    @Test
    void mine_are_those_that_one_belongs_to() {
        assertEquals(List.of("Attic", "cellar"), names(page(frigg, true, null, null)));
        hall.joined(frigg, "balcony");
        assertEquals(List.of("Attic", "balcony", "cellar"), names(page(frigg, true, null, null)));
        hall.leave(frigg, Hall.named("balcony"));
        assertEquals(List.of("Attic", "cellar"), names(page(frigg, true, null, null)));
    }

    @Test
    void pages_follow_each_other_and_leave_out_what_one_may_not_see() {
        for (char letter = 'a'; letter <= 'e'; letter++) {
            hall.open(loki, "room-" + letter, letter % 2 == 0 ? RoomKind.PRIVATE : RoomKind.PUBLIC);
        }
        var seen = new ArrayList<String>();
        Cursor place = null;
        do {
            var page = page(frigg, null, new PageSize(2), place);
            assertEquals(2, page.items().size());
            seen.addAll(names(page));
            place = page.next();
        } while (place != null);
        assertEquals(List.of("Attic", "balcony", "cellar", "room-a", "room-c", "room-e"), seen);
    }

    @Test
    void a_page_that_ends_with_the_list_has_no_next() {
        assertNull(page(frigg, true, new PageSize(2), null).next());
    }

    @Test
    void a_place_of_no_list_is_refused() {
        Hall.assertRefused(Problem.REQUEST_INVALID, list(frigg, null, null, new Cursor("!")));
        Hall.assertRefused(Problem.REQUEST_INVALID, list(frigg, null, null, Cursor.behind("no name")));
    }

    private ListRooms.Result list(Caller caller, Boolean mine, PageSize limit, Cursor after) {
        return hall.althing.get(ListRooms.class).list(new ListRooms.Command(caller, mine, limit, after));
    }

    private Page<RoomView> page(Caller caller, Boolean mine, PageSize limit, Cursor after) {
        return assertInstanceOf(ListRooms.Listed.class, list(caller, mine, limit, after))
                .page();
    }

    private static List<String> names(Page<RoomView> page) {
        return page.items().stream().map(room -> room.name().value()).toList();
    }
}
