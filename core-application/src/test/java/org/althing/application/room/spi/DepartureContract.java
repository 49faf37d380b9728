package org.althing.application.room.spi;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyRoomOf;
import static org.althing.application.Fixtures.anyUser;
import static org.althing.application.Fixtures.clientId;
import static org.althing.application.Fixtures.message;
import static org.althing.application.Fixtures.roomOf;
import static org.althing.domain.room.RoomKind.PRIVATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.althing.application.Races;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Member;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomRole;
import org.junit.jupiter.api.Test;

/** What all {@link Rooms} do when an account is gone, as a part of {@link RoomsContract}. Each test begins with none. */
public interface DepartureContract {
    Consumer<Entry> NOBODY_HEARS = entry -> {};

    Rooms rooms();

    /** The timelines of these rooms. */
    Timelines timelines();

    /** Where those live who meet in them. */
    Users users();

    @Test
    default void a_member_whose_account_is_gone_is_none_and_the_timeline_says_so() {
        var owner = added(anyUser());
        var room = added(anyRoomOf(owner));
        var guest = added(anyUser());
        rooms().join(room.id(), guest.ref(), NOON, NOBODY_HEARS);
        var heard = new LinkedBlockingQueue<Entry>();

        depart(guest, NOON.plusMillis(1), heard::add);

        var notice = new Entry(
                room.id(), 2, NOON.plusMillis(1), gone(guest), null, new Entry.Notice("member.left", Map.of()));
        assertEquals(List.of(notice), Races.take(heard, 1));
        assertEquals(List.of(notice), timelines().after(room.id(), 1, 10, 1000));
        assertEquals(Optional.empty(), rooms().member(room.id(), guest.id()));
        assertEquals(1, now(room).memberCount());
        assertEquals(owner.ref(), now(room).owner());
    }

    @Test
    default void what_was_said_stays_without_a_name_also_where_they_had_left() {
        var room = added(anyRoomOf(added(anyUser())));
        var leftBefore = added(anyRoomOf(added(anyUser())));
        var guest = added(anyUser());
        for (var each : List.of(room, leftBefore)) {
            rooms().join(each.id(), guest.ref(), NOON, NOBODY_HEARS);
            var draft = new Timelines.Draft(guest.ref(), NOON, clientId("one"), message("Is anybody at the well?"));
            timelines().append(each.id(), draft, NOBODY_HEARS);
        }
        rooms().leave(leftBefore.id(), guest.ref(), NOON, NOBODY_HEARS);

        depart(guest, NOON, NOBODY_HEARS);

        for (var each : List.of(room, leftBefore)) {
            var kept = timelines().after(each.id(), 0, 10, 1000);
            assertEquals(message("Is anybody at the well?"), kept.get(1).content());
            for (var entry : kept) {
                assertEquals(gone(guest), entry.author());
            }
        }
        assertEquals(3, now(leftBefore).lastSeq(), "nobody is told where they had left");
    }

    @Test
    default void the_room_of_an_owner_whose_account_is_gone_passes_to_who_joined_first() {
        var owner = added(anyUser());
        var room = added(roomOf(owner, "well", PRIVATE));
        var second = added(anyUser());
        var first = added(anyUser());
        rooms().join(room.id(), second.ref(), NOON.plusMillis(2), NOBODY_HEARS);
        rooms().join(room.id(), first.ref(), NOON.plusMillis(1), NOBODY_HEARS);
        var heard = new LinkedBlockingQueue<Entry>();
        var at = NOON.plusSeconds(1);

        depart(owner, at, heard::add);

        var notices = List.of(
                new Entry(room.id(), 3, at, gone(owner), null, new Entry.Notice("member.left", Map.of())),
                new Entry(
                        room.id(),
                        4,
                        at,
                        null,
                        null,
                        new Entry.Notice(
                                "member.role", Map.of("user", first.id().toString(), "role", "owner"))));
        assertEquals(notices, Races.take(heard, 2));
        assertEquals(notices, timelines().after(room.id(), 2, 10, 1000));
        assertEquals(first.ref(), now(room).owner());
        assertEquals(2, now(room).memberCount());
        assertEquals(
                Optional.of(new Member(room.id(), first.id(), RoomRole.OWNER, NOON.plusMillis(1))),
                rooms().member(room.id(), first.id()));
        assertEquals(
                Optional.of(RoomRole.MEMBER),
                rooms().member(room.id(), second.id()).map(Member::role));
    }

    @Test
    default void a_public_room_that_nobody_is_left_in_is_whose_who_joins_it_next() {
        var owner = added(anyUser());
        var room = added(anyRoomOf(owner));

        depart(owner, NOON, NOBODY_HEARS);

        assertEquals(gone(owner), now(room).owner());
        assertEquals(0, now(room).memberCount());
        var next = added(anyUser());
        var third = added(anyUser());
        assertTrue(rooms().join(room.id(), next.ref(), NOON, NOBODY_HEARS));
        assertTrue(rooms().join(room.id(), third.ref(), NOON, NOBODY_HEARS));
        assertEquals(next.ref(), now(room).owner());
        assertEquals(Map.of(room.id(), RoomRole.OWNER), rooms().roles(next.id(), List.of(room.id())));
        assertEquals(Map.of(room.id(), RoomRole.MEMBER), rooms().roles(third.id(), List.of(room.id())));
    }

    @Test
    default void a_private_room_that_nobody_is_left_in_goes_and_its_name_is_free() {
        var owner = added(anyUser());
        var room = added(roomOf(owner, "well", PRIVATE));
        var draft = new Timelines.Draft(owner.ref(), NOON, null, message("to nobody"));
        timelines().append(room.id(), draft, NOBODY_HEARS);

        depart(owner, NOON, NOBODY_HEARS);

        assertEquals(Optional.empty(), rooms().find(room.id()));
        assertEquals(Optional.empty(), rooms().findByName(room.name()));
        assertEquals(List.of(), rooms().list(null, false, null, 10));
        assertEquals(List.of(), timelines().after(room.id(), 0, 10, 1000));
        assertTrue(rooms().add(roomOf(added(anyUser()), "well", PRIVATE)));
    }

    @Test
    default void who_departs_again_changes_nothing_and_others_stay_as_they_are() {
        var owner = added(anyUser());
        var room = added(anyRoomOf(owner));
        var other = added(anyRoomOf(added(anyUser())));
        rooms().join(room.id(), added(anyUser()).ref(), NOON, NOBODY_HEARS);
        depart(owner, NOON, NOBODY_HEARS);
        var was = now(room);

        rooms().depart(owner.id(), NOON.plusSeconds(1), NOBODY_HEARS);

        assertEquals(was, now(room));
        assertEquals(other, now(other));
    }

    private void depart(User user, Instant at, Consumer<Entry> committed) {
        assertTrue(users().delete(user.id(), at));
        rooms().depart(user.id(), at, committed);
    }

    private Room now(Room room) {
        return rooms().find(room.id()).orElseThrow();
    }

    private static UserRef gone(User user) {
        return new UserRef(user.id(), null);
    }

    default User added(User user) {
        assertTrue(users().add(user));
        return user;
    }

    default Room added(Room room) {
        assertTrue(rooms().add(room), () -> room.name().value());
        return room;
    }
}
