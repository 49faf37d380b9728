package org.althing.application.room.spi;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.anyRoomOf;
import static org.althing.application.Fixtures.anyUser;
import static org.althing.application.Fixtures.message;
import static org.althing.application.Fixtures.roomName;
import static org.althing.application.Fixtures.roomOf;
import static org.althing.domain.room.RoomKind.PRIVATE;
import static org.althing.domain.room.RoomKind.PUBLIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.althing.application.Races;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Epoch;
import org.althing.domain.room.Member;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomRole;
import org.althing.domain.room.Topic;
import org.junit.jupiter.api.Test;

/** What every {@link Rooms} does. Each test begins with none. */
public interface RoomsContract extends DepartureContract {
    @Test
    default void no_room_is_found_before_it_is_added() {
        var nobody = new UserId(anyId());
        var nowhere = new RoomId(anyId());
        assertEquals(Optional.empty(), rooms().find(nowhere));
        assertEquals(Optional.empty(), rooms().findByName(roomName("nowhere")));
        assertEquals(List.of(), rooms().list(null, false, null, 10));
        assertEquals(List.of(), rooms().list(nobody, false, null, 10));
        assertEquals(List.of(), rooms().list(nobody, true, null, 10));
        assertEquals(Optional.empty(), rooms().member(nowhere, nobody));
        assertEquals(List.of(), rooms().members(nowhere));
    }

    @Test
    default void a_room_is_found_as_it_was_added() {
        var owner = added(anyUser());
        var room = new Room(
                new RoomId(anyId()),
                roomName("Þing🇮🇸-שלום_日本.e\u0301"),
                PRIVATE,
                Topic.parse("👩‍🚀 e\u0301 مرحبا ıİẞǅ 𠀀 '\"\\%_").orElseThrow(),
                owner.ref(),
                Epoch.parse("0123456789abcdefghijklmnopqrstuv").orElseThrow(),
                1,
                0,
                1,
                Instant.parse("2026-12-31T23:59:59.999Z"));
        assertTrue(rooms().add(room));
        assertEquals(Optional.of(room), rooms().find(room.id()));
        assertEquals(Optional.of(room), rooms().findByName(room.name()));
        assertEquals(List.of(room), rooms().list(null, false, null, 10));
    }

    @Test
    default void every_letter_of_a_name_survives() {
        var owner = added(anyUser());
        for (var name : List.of("👩‍👩‍👧‍👦", "🇮🇸", "日本語かなhangul한", "ｱｲｳ", "नमस्ते", "𠀀", "ẞ", "_", "...", "-x-")) {
            var room = added(roomOf(owner, name, PUBLIC));
            assertEquals(Optional.of(room), rooms().find(room.id()));
            assertEquals(Optional.of(room), rooms().findByName(room.name()));
        }
    }

    @Test
    default void a_new_room_begins_at_its_beginning_whatever_its_counters_say() {
        var plain = anyRoomOf(added(anyUser()));
        var counted = new Room(
                plain.id(),
                plain.name(),
                plain.kind(),
                plain.topic(),
                plain.owner(),
                plain.epoch(),
                17,
                42,
                99,
                plain.createdAt());
        assertTrue(rooms().add(counted));
        assertEquals(Optional.of(plain), rooms().find(plain.id()));
        assertEquals(List.of(), timelines().after(plain.id(), 0, 10, 1000));
    }

    @Test
    default void the_owner_is_the_one_member_of_a_new_room() {
        var owner = added(anyUser());
        var room = added(anyRoomOf(owner));
        var member = new Member(room.id(), owner.id(), RoomRole.OWNER, room.createdAt());
        assertEquals(Optional.of(member), rooms().member(room.id(), owner.id()));
        assertEquals(List.of(member), rooms().members(room.id()));
    }

    @Test
    default void the_second_room_of_a_name_is_refused() {
        var owner = added(anyUser());
        var first = added(roomOf(owner, "hall", PUBLIC));
        var second = roomOf(added(anyUser()), "hall", PRIVATE);
        assertFalse(rooms().add(second));
        assertEquals(Optional.empty(), rooms().find(second.id()));
        assertEquals(List.of(), rooms().members(second.id()));
        assertEquals(Optional.of(first), rooms().findByName(first.name()));
        assertEquals(List.of(first), rooms().list(null, false, null, 10));
    }

    @Test
    default void a_name_that_looks_like_one_taken_is_refused_and_finds_nothing() {
        var owner = added(anyUser());
        added(roomOf(owner, "pace", PUBLIC));
        for (var lookAlike : List.of("PACE", "ｐａｃｅ", "расе", "pаce")) {
            assertFalse(rooms().add(roomOf(owner, lookAlike, PUBLIC)), lookAlike);
            assertEquals(Optional.empty(), rooms().findByName(roomName(lookAlike)), lookAlike);
        }
        assertEquals(1, rooms().list(null, false, null, 10).size());
    }

    @Test
    default void of_many_who_want_one_name_at_once_one_gets_it() {
        Races.repeatedly(() -> {
            var owner = added(anyUser());
            var name = anyRoomOf(owner).name().value();
            var candidates = IntStream.range(0, 32)
                    .mapToObj(i -> roomOf(owner, i % 2 == 0 ? name : name.toUpperCase(Locale.ROOT), PUBLIC))
                    .toList();
            var added = Races.race(candidates.size(), i -> rooms().add(candidates.get(i)));
            assertEquals(1, Collections.frequency(added, true));
            var winner = candidates.get(added.indexOf(true));
            candidates.forEach(
                    one -> assertEquals(one == winner, rooms().find(one.id()).isPresent()));
            assertEquals(Optional.of(winner), rooms().findByName(winner.name()));
        });
    }

    @Test
    default void rooms_are_listed_in_the_order_of_their_skeletons_code_points() {
        var owner = added(anyUser());
        // U+FA0E is a letter that stands before U+1F600 and U+20000 by code point, and behind them by UTF-16 unit.
        var inOrder = List.of("-", ".a", "1", "_", "A", "b", "C", "é", "א", "日本", "\uFA0E", "😀", "𠀀");
        var shuffled = new ArrayList<>(inOrder);
        Collections.reverse(shuffled);
        shuffled.forEach(name -> added(roomOf(owner, name, PUBLIC)));
        assertEquals(inOrder, names(rooms().list(null, false, null, 100)));
        assertEquals(inOrder, names(rooms().list(owner.id(), true, null, 100)));
    }

    @Test
    default void a_private_room_is_listed_for_its_members_alone() {
        var owner = added(anyUser());
        var member = added(anyUser());
        var stranger = added(anyUser());
        added(roomOf(owner, "a-public", PUBLIC));
        var secret = added(roomOf(owner, "b-private", PRIVATE));
        added(roomOf(stranger, "c-strange", PRIVATE));
        added(roomOf(stranger, "d-public", PUBLIC));
        rooms().join(secret.id(), member.ref(), NOON, NOBODY_HEARS);

        assertEquals(List.of("a-public", "b-private", "d-public"), listed(owner, false));
        assertEquals(List.of("a-public", "b-private", "d-public"), listed(member, false));
        assertEquals(List.of("a-public", "c-strange", "d-public"), listed(stranger, false));
        assertEquals(List.of("a-public", "b-private"), listed(owner, true));
        assertEquals(List.of("b-private"), listed(member, true));
        assertEquals(List.of("c-strange", "d-public"), listed(stranger, true));
        assertEquals(
                List.of("a-public", "b-private", "c-strange", "d-public"), names(rooms().list(null, false, null, 10)));
        assertEquals(
                List.of("a-public", "d-public"),
                names(rooms().list(new UserId(anyId()), false, null, 10)),
                "somebody of nowhere");

        rooms().leave(secret.id(), member.ref(), NOON, NOBODY_HEARS);
        assertEquals(List.of("a-public", "d-public"), listed(member, false));
    }

    @Test
    default void pages_follow_each_other_without_gap_or_repeat() {
        var owner = added(anyUser());
        var stranger = added(anyUser());
        var kinds = List.of(PUBLIC, PRIVATE, PUBLIC);
        for (int i = 24; i >= 0; i--) {
            added(roomOf(owner, "n%02d".formatted(i), kinds.get(i % 3)));
        }
        for (var who : List.of(owner, stranger)) {
            var read = new ArrayList<String>();
            RoomName after = null;
            for (var page = rooms().list(who.id(), false, null, 4);
                    !page.isEmpty();
                    page = rooms().list(who.id(), false, after, 4)) {
                assertTrue(page.size() <= 4);
                after = page.getLast().name();
                read.addAll(names(page));
            }
            var all = IntStream.range(0, 25)
                    .filter(i -> who == owner || kinds.get(i % 3) == PUBLIC)
                    .mapToObj(i -> "n%02d".formatted(i))
                    .toList();
            assertEquals(all, read);
        }
    }

    @Test
    default void a_page_begins_behind_a_name_that_no_room_has() {
        var owner = added(anyUser());
        added(roomOf(owner, "aa", PUBLIC));
        added(roomOf(owner, "cc", PUBLIC));
        assertEquals(List.of("cc"), names(rooms().list(null, false, roomName("bb"), 10)));
        assertEquals(List.of("cc"), names(rooms().list(owner.id(), true, roomName("AA"), 10)), "a look-alike");
        assertEquals(List.of(), rooms().list(owner.id(), false, roomName("cc"), 10));
        assertEquals(List.of("aa"), names(rooms().list(null, false, null, 1)));
    }

    @Test
    default void who_joins_is_a_member_and_the_timeline_says_so() {
        var room = added(anyRoomOf(added(anyUser())));
        var guest = added(anyUser());
        var heard = new LinkedBlockingQueue<Entry>();
        var at = NOON.plusMillis(1);
        assertTrue(rooms().join(room.id(), guest.ref(), at, heard::add));

        var notice =
                new Entry(room.id(), 1, at, guest.ref(), null, new Entry.Notice(Entry.Notice.MEMBER_JOINED, Map.of()));
        assertEquals(List.of(notice), Races.take(heard, 1));
        assertEquals(List.of(notice), timelines().after(room.id(), 0, 10, 1000));
        assertEquals(Optional.of(notice), timelines().find(room.id(), 1));
        assertEquals(
                Optional.of(new Member(room.id(), guest.id(), RoomRole.MEMBER, at)),
                rooms().member(room.id(), guest.id()));
        assertEquals(Optional.of(counting(room, 1, 2)), rooms().find(room.id()));
        assertEquals(Optional.of(counting(room, 1, 2)), rooms().findByName(room.name()));
        assertEquals(List.of(counting(room, 1, 2)), rooms().list(guest.id(), true, null, 10));
    }

    @Test
    default void who_is_a_member_already_does_not_join() {
        var owner = added(anyUser());
        var room = added(anyRoomOf(owner));
        var guest = added(anyUser());
        rooms().join(room.id(), guest.ref(), NOON, NOBODY_HEARS);
        var heard = new LinkedBlockingQueue<Entry>();
        assertFalse(rooms().join(room.id(), guest.ref(), NOON.plusSeconds(1), heard::add));
        assertFalse(rooms().join(room.id(), owner.ref(), NOON.plusSeconds(1), heard::add));
        assertEquals(Optional.of(counting(room, 1, 2)), rooms().find(room.id()));
        assertEquals(Optional.of(NOON), rooms().member(room.id(), guest.id()).map(Member::joinedAt));
        assertNothingElseIsHeard(room, owner, heard);
    }

    @Test
    default void nobody_joins_or_leaves_a_room_that_is_not_there() {
        var guest = added(anyUser());
        var nowhere = new RoomId(anyId());
        var heard = new LinkedBlockingQueue<Entry>();
        assertFalse(rooms().join(nowhere, guest.ref(), NOON, heard::add));
        assertFalse(rooms().leave(nowhere, guest.ref(), NOON, heard::add));
        assertEquals(Optional.empty(), rooms().member(nowhere, guest.id()));
        var owner = added(anyUser());
        assertNothingElseIsHeard(added(anyRoomOf(owner)), owner, heard);
    }

    @Test
    default void who_leaves_is_no_member_and_the_timeline_says_so() {
        var room = added(anyRoomOf(added(anyUser())));
        var guest = added(anyUser());
        rooms().join(room.id(), guest.ref(), NOON, NOBODY_HEARS);
        var heard = new LinkedBlockingQueue<Entry>();
        var at = NOON.plusMillis(1);
        assertTrue(rooms().leave(room.id(), guest.ref(), at, heard::add));

        var notice =
                new Entry(room.id(), 2, at, guest.ref(), null, new Entry.Notice(Entry.Notice.MEMBER_LEFT, Map.of()));
        assertEquals(List.of(notice), Races.take(heard, 1));
        assertEquals(List.of(notice), timelines().after(room.id(), 1, 10, 1000));
        assertEquals(Optional.empty(), rooms().member(room.id(), guest.id()));
        assertEquals(1, rooms().members(room.id()).size());
        assertEquals(Optional.of(counting(room, 2, 1)), rooms().find(room.id()));
        assertEquals(List.of(), rooms().list(guest.id(), true, null, 10));
    }

    @Test
    default void neither_strangers_nor_the_owner_leave() {
        var owner = added(anyUser());
        var room = added(anyRoomOf(owner));
        var stranger = added(anyUser());
        var heard = new LinkedBlockingQueue<Entry>();
        assertFalse(rooms().leave(room.id(), stranger.ref(), NOON, heard::add));
        assertFalse(rooms().leave(room.id(), owner.ref(), NOON, heard::add));
        assertEquals(Optional.of(room), rooms().find(room.id()));
        assertEquals(1, rooms().members(room.id()).size());
        assertNothingElseIsHeard(room, owner, heard);
    }

    @Test
    default void who_left_may_join_again() {
        var room = added(anyRoomOf(added(anyUser())));
        var guest = added(anyUser());
        assertTrue(rooms().join(room.id(), guest.ref(), NOON, NOBODY_HEARS));
        assertTrue(rooms().leave(room.id(), guest.ref(), NOON.plusMillis(1), NOBODY_HEARS));
        assertFalse(rooms().leave(room.id(), guest.ref(), NOON.plusMillis(2), NOBODY_HEARS));
        assertTrue(rooms().join(room.id(), guest.ref(), NOON.plusMillis(3), NOBODY_HEARS));
        assertEquals(
                Optional.of(new Member(room.id(), guest.id(), RoomRole.MEMBER, NOON.plusMillis(3))),
                rooms().member(room.id(), guest.id()));
        assertEquals(Optional.of(counting(room, 3, 2)), rooms().find(room.id()));
    }

    @Test
    default void who_belongs_to_one_room_does_not_belong_to_another() {
        var owner = added(anyUser());
        var one = added(anyRoomOf(owner));
        var other = added(anyRoomOf(owner));
        var guest = added(anyUser());
        rooms().join(one.id(), guest.ref(), NOON, NOBODY_HEARS);
        assertEquals(Optional.empty(), rooms().member(other.id(), guest.id()));
        assertEquals(Optional.of(other), rooms().find(other.id()));
        assertFalse(rooms().leave(other.id(), guest.ref(), NOON, NOBODY_HEARS));
    }

    @Test
    default void the_roles_of_a_user_in_many_rooms_are_those_of_their_memberships() {
        var owner = added(anyUser());
        var own = added(anyRoomOf(owner));
        var guest = added(anyUser());
        var joined = added(anyRoomOf(guest));
        var strange = added(anyRoomOf(guest));
        var notAsked = added(anyRoomOf(owner));
        rooms().join(joined.id(), owner.ref(), NOON, NOBODY_HEARS);
        var asked = List.of(own.id(), joined.id(), strange.id(), own.id(), new RoomId(anyId()));
        assertEquals(Map.of(own.id(), RoomRole.OWNER, joined.id(), RoomRole.MEMBER), rooms().roles(owner.id(), asked));
        assertEquals(Map.of(notAsked.id(), RoomRole.OWNER), rooms().roles(owner.id(), List.of(notAsked.id())));
        assertEquals(Map.of(), rooms().roles(owner.id(), List.of()));
        assertEquals(Map.of(), rooms().roles(new UserId(anyId()), asked));
    }

    @Test
    default void members_are_in_the_order_of_their_ids_as_text() {
        var owner = added(withId("7fffffff-0000-4000-8000-000000000002"));
        var room = added(anyRoomOf(owner));
        var ids = List.of(
                "ffffffff-0000-4000-8000-000000000001",
                "00000000-0000-4000-8000-000000000003",
                "80000000-0000-4000-8000-000000000000");
        ids.forEach(id -> rooms().join(room.id(), added(withId(id)).ref(), NOON, NOBODY_HEARS));
        var listed = rooms().members(room.id()).stream()
                .map(member -> member.user().toString())
                .toList();
        assertEquals(4, listed.size());
        assertEquals(listed.stream().sorted(Comparator.naturalOrder()).toList(), listed);
    }

    @Test
    default void a_value_held_is_not_a_value_saved() {
        var room = added(anyRoomOf(added(anyUser())));
        var held = rooms().find(room.id()).orElseThrow();
        var members = rooms().members(room.id());
        var listed = rooms().list(null, false, null, 10);
        rooms().join(room.id(), added(anyUser()).ref(), NOON, NOBODY_HEARS);
        assertEquals(room, held);
        assertEquals(1, members.size());
        assertEquals(List.of(room), listed);
        assertThrows(
                UnsupportedOperationException.class,
                () -> rooms().members(room.id()).clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> rooms().list(null, false, null, 10).clear());
    }

    @Test
    default void who_joins_from_many_places_at_once_joins_once() {
        Races.repeatedly(() -> {
            var owner = added(anyUser());
            var room = added(anyRoomOf(owner));
            var guest = added(anyUser());
            var heard = new LinkedBlockingQueue<Entry>();
            var joined = Races.race(32, i -> rooms().join(room.id(), guest.ref(), NOON, heard::add));
            assertEquals(1, Collections.frequency(joined, true));
            assertEquals(Optional.of(counting(room, 1, 2)), rooms().find(room.id()));
            Races.take(heard, 1);
            assertNothingElseIsHeard(room, owner, heard);
            var left = Races.race(32, i -> rooms().leave(room.id(), guest.ref(), NOON, NOBODY_HEARS));
            assertEquals(1, Collections.frequency(left, true));
            assertEquals(1, rooms().find(room.id()).orElseThrow().memberCount());
        });
    }

    @Test
    default void many_who_join_at_once_are_all_counted_and_told_in_order() {
        var room = added(anyRoomOf(added(anyUser())));
        var guests = IntStream.range(0, 32).mapToObj(i -> added(anyUser())).toList();
        var heard = new LinkedBlockingQueue<Entry>();
        var joined = Races.race(32, i -> rooms().join(room.id(), guests.get(i).ref(), NOON, heard::add));
        assertEquals(32, Collections.frequency(joined, true));
        assertEquals(Optional.of(counting(room, 32, 33)), rooms().find(room.id()));
        assertEquals(33, rooms().members(room.id()).size());
        var told = Races.take(heard, 32);
        assertEquals(
                LongStream.rangeClosed(1, 32).boxed().toList(),
                told.stream().map(Entry::seq).toList());
        assertEquals(told, timelines().after(room.id(), 0, 100, 1000));
    }

    @Test
    default void who_meets_a_room_in_a_list_finds_it() {
        var owner = added(anyUser());
        Races.race(8, i -> {
            for (int n = 0; n < 8; n++) {
                if (i < 4) {
                    added(anyRoomOf(owner));
                } else {
                    for (var room : rooms().list(null, false, null, 100)) {
                        assertEquals(Optional.of(room), rooms().find(room.id()));
                        assertEquals(Optional.of(room), rooms().findByName(room.name()));
                        assertEquals(1, rooms().members(room.id()).size());
                    }
                }
            }
            return i;
        });
    }

    private List<String> listed(User who, boolean mine) {
        return names(rooms().list(who.id(), mine, null, 10));
    }

    /** What is committed later in the room is heard; had there been anything else, it would have been heard before. */
    private void assertNothingElseIsHeard(Room room, User owner, LinkedBlockingQueue<Entry> heard) {
        var draft = new Timelines.Draft(owner.ref(), NOON, null, message("the end"));
        timelines().append(room.id(), draft, heard::add);
        var last = Races.take(heard, 1).getFirst();
        assertEquals(draft.message(), last.content());
        assertTrue(heard.isEmpty(), heard::toString);
    }

    private static User withId(String id) {
        var user = anyUser();
        return new User(
                new UserId(UUID.fromString(id)),
                user.name(),
                user.displayName(),
                user.kind(),
                user.role(),
                false,
                user.passwordHash(),
                user.createdAt(),
                1);
    }

    private static Room counting(Room room, long lastSeq, int members) {
        return new Room(
                room.id(),
                room.name(),
                room.kind(),
                room.topic(),
                room.owner(),
                room.epoch(),
                room.firstSeq(),
                lastSeq,
                members,
                room.createdAt());
    }

    private static List<String> names(List<Room> page) {
        return page.stream().map(room -> room.name().value()).toList();
    }
}
