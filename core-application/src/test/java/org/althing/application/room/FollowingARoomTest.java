package org.althing.application.room;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyRoomOf;
import static org.althing.application.Fixtures.anyUser;
import static org.althing.application.room.Hall.holding;
import static org.althing.application.room.Hall.named;
import static org.althing.application.room.Hall.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Races;
import org.althing.application.StorageUnavailable;
import org.althing.application.room.FollowRoom.Following;
import org.althing.application.room.FollowRoom.Missed;
import org.althing.application.room.Hall.Listener;
import org.althing.application.room.inmemory.InMemoryAudience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.domain.identity.Scope;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Epoch;
import org.althing.domain.room.Member;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.RoomRole;
import org.althing.domain.room.Seq;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowingARoomTest {
    private final Hall hall = new Hall();
    private final Caller.Known frigg = somebody("frigg");
    private final Caller.Known loki = somebody("loki");
    private final Listener listener = new Listener();

    @BeforeEach
    void room() {
        hall.open(frigg, "hall", RoomKind.PUBLIC);
    }

    @Test
    void the_welcome_shows_the_room_as_it_is() {
        hall.posted(frigg, "hall", "hello");
        var room = hall.found(frigg, "hall");
        assertEquals(
                new FollowRoom.Welcome(
                        room.id(),
                        room.name(),
                        frigg.user(),
                        RoomRole.OWNER,
                        room.epoch(),
                        1,
                        1,
                        null,
                        List.of(frigg.user()),
                        1,
                        1),
                hall.following(frigg, "hall", listener).welcome());
    }

    @Test
    void following_a_public_room_joins_it_and_the_others_are_told() {
        hall.following(frigg, "hall", listener).start();
        var welcome = hall.following(loki, "hall", new Listener()).welcome();
        assertEquals(RoomRole.MEMBER, welcome.role());
        assertEquals(2, welcome.memberCount());
        assertEquals(2, welcome.onlineCount());
        assertEquals(1, welcome.seq(), "one's own coming");
        var notice = Races.take(listener.entries, 1).getFirst();
        assertEquals(
                Entry.Notice.MEMBER_JOINED,
                assertInstanceOf(Entry.Notice.class, notice.content()).code());
        hall.posted(loki, "hall", "here I am");
    }

    @Test
    void following_again_joins_no_second_time() {
        hall.following(loki, "hall", new Listener());
        assertEquals(1, hall.following(loki, "hall", new Listener()).welcome().seq());
    }

    @Test
    void whose_credential_only_reads_follows_what_they_belong_to_and_joins_nothing() {
        var reader = holding("odin", Scope.ROOMS_READ);
        var before = hall.found(reader, "hall");
        Hall.assertRefused(Problem.AUTH_SCOPE_MISSING, hall.follow(reader, named("hall"), listener));
        assertEquals(before, hall.found(reader, "hall"));
        assertEquals(List.of(), hall.audience.present(before.id()));
        hall.joined(
                new Caller.Known(reader.user(), reader.role(), Set.of(Scope.ROOMS_WRITE), reader.credential()), "hall");
        assertEquals(
                RoomRole.MEMBER,
                hall.following(reader, "hall", listener).welcome().role());
    }

    @Test
    void what_is_said_in_a_room_is_heard_in_no_other() {
        hall.open(frigg, "attic", RoomKind.PRIVATE);
        hall.following(loki, "hall", listener).start();
        hall.posted(frigg, "attic", "a secret");
        var said = hall.posted(frigg, "hall", "no secret");
        assertEquals(said, EntryView.of(Races.take(listener.entries, 1).getFirst()));
    }

    @Test
    void who_comes_back_while_many_speak_misses_nothing_and_hears_nothing_twice() {
        Races.repeatedly(() -> {
            var one = new Hall();
            var room = one.open(frigg, "hall", RoomKind.PUBLIC);
            var threads = 6;
            var each = 20;
            var heard = Races.race(threads + 1, i -> i == threads ? comeBack(one, room) : speak(one, each));
            var all = new ArrayList<>(heard.getLast().missed);
            all.addAll(heard.getLast().listener.seqs(threads * each - all.size()));
            assertEquals(LongStream.rangeClosed(1, threads * each).boxed().toList(), all);
        });
    }

    @Test
    void who_leaves_is_dismissed_and_may_follow_anew() {
        hall.following(loki, "hall", listener).start();
        hall.leave(loki, named("hall"));
        Races.await(listener.over);
        var again = new Listener();
        hall.following(loki, "hall", again).start();
        hall.posted(frigg, "hall", "welcome back");
        assertEquals(List.of(4L), again.seqs(1));
    }

    @Test
    void who_missed_what_is_erased_begins_anew() {
        var rooms = mock(Rooms.class);
        var room = erasedTo(10, 12);
        var owner = new Member(room.id(), room.owner().id(), RoomRole.OWNER, NOON);
        when(rooms.find(room.id())).thenReturn(Optional.of(room));
        when(rooms.member(room.id(), room.owner().id())).thenReturn(Optional.of(owner));
        var follow = FollowRoom.using(rooms, mock(Timelines.class), new InMemoryAudience(), hall.clock);
        var caller = new Caller.Known(room.owner(), frigg.role(), frigg.scopes(), frigg.credential());
        var command =
                new FollowRoom.Command(caller, new RoomPointer.ById(room.id()), new Seq(8), room.epoch(), listener);
        assertEquals(
                new Missed.Resync(room.epoch(), 10, 12),
                assertInstanceOf(Following.class, follow.follow(command)).missed());
    }

    @Test
    void when_the_storage_fails_the_seat_is_given_back() {
        var rooms = mock(Rooms.class);
        var room = erasedTo(1, 0);
        var owner = new Member(room.id(), room.owner().id(), RoomRole.OWNER, NOON);
        when(rooms.find(room.id()))
                .thenReturn(Optional.of(room))
                .thenThrow(new StorageUnavailable("the disk is full", null));
        when(rooms.member(room.id(), room.owner().id())).thenReturn(Optional.of(owner));
        var audience = new InMemoryAudience();
        var follow = FollowRoom.using(rooms, mock(Timelines.class), audience, hall.clock);
        var caller = new Caller.Known(room.owner(), frigg.role(), frigg.scopes(), frigg.credential());
        var command = new FollowRoom.Command(caller, new RoomPointer.ById(room.id()), null, null, listener);
        assertThrows(StorageUnavailable.class, () -> follow.follow(command));
        assertEquals(List.of(), audience.present(room.id()));
    }

    private record Heard(List<Long> missed, Listener listener) {}

    private Heard comeBack(Hall one, RoomView room) {
        var heard = new Heard(new ArrayList<>(), new Listener());
        var result = one.althing
                .get(FollowRoom.class)
                .follow(new FollowRoom.Command(
                        frigg, new RoomPointer.ById(room.id()), new Seq(0), room.epoch(), heard.listener));
        var following = assertInstanceOf(Following.class, result);
        assertInstanceOf(Missed.Entries.class, following.missed())
                .entries()
                .forEach(entry -> assertTrue(heard.missed.add(entry.seq())));
        following.start();
        return heard;
    }

    private Heard speak(Hall one, int times) {
        for (int i = 0; i < times; i++) {
            one.posted(frigg, "hall", "no. " + i);
        }
        return new Heard(List.of(), new Listener());
    }

    private static Room erasedTo(long firstSeq, long lastSeq) {
        var owner = anyUser();
        var room = anyRoomOf(owner);
        return new Room(
                room.id(),
                room.name(),
                room.kind(),
                room.topic(),
                room.owner(),
                new Epoch("e1"),
                firstSeq,
                lastSeq,
                1,
                NOON);
    }
}
