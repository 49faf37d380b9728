package org.althing.application.room;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.anyRoomOf;
import static org.althing.application.Fixtures.anyUser;
import static org.althing.application.Fixtures.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.LongStream;
import org.althing.application.Caller;
import org.althing.application.Races;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.application.room.FollowRoom.Following;
import org.althing.application.room.FollowRoom.Missed;
import org.althing.application.room.inmemory.InMemoryAudience;
import org.althing.application.room.inmemory.InMemoryRooms;
import org.althing.application.room.inmemory.InMemoryTimelines;
import org.althing.application.room.spi.Audience.Follower;
import org.althing.application.room.spi.Timelines.Draft;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.User;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Epoch;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowingFromWhereOneLeftOffTest {
    private final InMemoryRooms rooms = new InMemoryRooms();
    private final InMemoryTimelines timelines = new InMemoryTimelines(rooms);
    private final InMemoryAudience audience = new InMemoryAudience();
    private final FollowRoom follow = FollowRoom.using(rooms, timelines, audience, InMemoryClock.at(NOON));
    private final User owner = anyUser();
    private final Room room = anyRoomOf(owner);
    private final LinkedBlockingQueue<Entry> heard = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() {
        assertTrue(rooms.add(room));
    }

    @Test
    void who_missed_nothing_is_shown_nothing() {
        say("one");
        assertEquals(new Missed.Entries(List.of()), following(1L, "e1").missed());
    }

    @Test
    void who_begins_now_is_shown_nothing() {
        say("one");
        assertEquals(new Missed.Entries(List.of()), following(null, null).missed());
    }

    @Test
    void who_missed_some_is_shown_them_and_then_what_comes() {
        LongStream.rangeClosed(1, 5).forEach(i -> say("no. " + i));
        var following = following(2L, "e1");
        say("meanwhile");
        var missed = assertInstanceOf(Missed.Entries.class, following.missed());
        assertEquals(
                List.of(3L, 4L, 5L), missed.entries().stream().map(Entry::seq).toList());
        following.start();
        say("later");
        assertEquals(
                List.of(6L, 7L), Races.take(heard, 2).stream().map(Entry::seq).toList());
    }

    @Test
    void up_to_300_entries_are_shown_and_not_one_more() {
        LongStream.rangeClosed(1, 301).forEach(i -> say("no. " + i));
        var missed = assertInstanceOf(Missed.Entries.class, following(1L, "e1").missed());
        assertEquals(300, missed.entries().size());
        assertEquals(
                new Missed.Resync(room.epoch(), 1, 301), following(0L, "e1").missed());
    }

    @Test
    void up_to_a_mebibyte_is_shown_and_not_a_byte_more() {
        var large = "x".repeat(32 * 1024);
        LongStream.rangeClosed(1, 32).forEach(i -> say(large));
        assertEquals(
                32,
                assertInstanceOf(Missed.Entries.class, following(0L, "e1").missed())
                        .entries()
                        .size());
        say("x");
        assertEquals(new Missed.Resync(room.epoch(), 1, 33), following(0L, "e1").missed());
        assertEquals(
                32,
                assertInstanceOf(Missed.Entries.class, following(1L, "e1").missed())
                        .entries()
                        .size());
    }

    @Test
    void who_comes_from_another_history_or_the_future_begins_anew() {
        say("one");
        assertEquals(new Missed.Resync(room.epoch(), 1, 1), following(0L, "e2").missed());
        assertEquals(new Missed.Resync(room.epoch(), 1, 1), following(2L, "e1").missed());
    }

    @Test
    void a_place_without_its_history_is_refused() {
        assertInstanceOf(RequestRefused.class, follow(new Seq(0), null));
        assertInstanceOf(RequestRefused.class, follow(null, new Epoch("e1")));
        assertEquals(List.of(), audience.present(room.id()));
    }

    private Following following(Long after, String epoch) {
        return assertInstanceOf(
                Following.class,
                follow(after == null ? null : new Seq(after), epoch == null ? null : new Epoch(epoch)));
    }

    private FollowRoom.Result follow(Seq after, Epoch epoch) {
        var caller = new Caller.Known(
                owner.ref(), Role.USER, Set.of(Scope.ROOMS_WRITE), new Caller.Credential.OfKey(new ApiKeyId(anyId())));
        return follow.follow(
                new FollowRoom.Command(caller, new RoomPointer.ById(room.id()), after, epoch, new Follower() {
                    @Override
                    public void heard(Entry entry) {
                        heard.add(entry);
                    }

                    @Override
                    public void dismissed() {}
                }));
    }

    private void say(String body) {
        timelines.append(room.id(), new Draft(owner.ref(), NOON, null, message(body)), audience::tell);
    }
}
