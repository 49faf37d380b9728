package org.althing.application.room;

import static org.althing.application.room.Hall.named;
import static org.althing.application.room.Hall.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Races;
import org.althing.application.room.EntryView.NoticeView;
import org.althing.application.room.Hall.Listener;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoiningAndLeavingTest {
    private final Hall hall = new Hall();
    private final Caller.Known frigg = somebody("frigg");
    private final Caller.Known loki = somebody("loki");

    @BeforeEach
    void room() {
        hall.open(frigg, "hall", RoomKind.PUBLIC);
    }

    @Test
    void who_joins_is_a_member_and_the_room_is_told() {
        var listener = new Listener();
        hall.following(frigg, "hall", listener).start();
        var room = hall.joined(loki, "hall");
        assertEquals(RoomRole.MEMBER, room.role());
        assertEquals(2, room.memberCount());
        assertEquals(1, room.lastSeq());
        var notice = Races.take(listener.entries, 1).getFirst();
        assertEquals(loki.user(), notice.author());
        assertEquals(
                Entry.Notice.MEMBER_JOINED,
                assertInstanceOf(Entry.Notice.class, notice.content()).code());
    }

    @Test
    void who_joins_twice_is_a_member_once_and_the_room_is_told_once() {
        var first = hall.joined(loki, "hall");
        assertEquals(first, hall.joined(loki, "hall"));
        assertEquals(1, hall.read(loki, "hall").items().size());
    }

    @Test
    void an_owner_who_joins_stays_the_owner() {
        assertEquals(RoomRole.OWNER, hall.joined(frigg, "hall").role());
        assertEquals(List.of(), hall.read(frigg, "hall").items());
    }

    @Test
    void who_joins_many_times_at_once_is_told_of_once() {
        Races.race(8, i -> hall.joined(loki, "hall"));
        assertEquals(2, hall.found(loki, "hall").memberCount());
        assertEquals(1, hall.found(loki, "hall").lastSeq());
    }

    @Test
    void who_left_reads_posts_and_is_counted_no_more() {
        hall.joined(loki, "hall");
        hall.posted(loki, "hall", "farewell");
        assertEquals(new LeaveRoom.Left(), hall.leave(loki, named("hall")));
        Hall.assertRefused(Problem.AUTH_FORBIDDEN, hall.post(loki, named("hall"), "one more thing"));
        Hall.assertRefused(Problem.AUTH_FORBIDDEN, hall.read(loki, named("hall"), null, null, null));
        Hall.assertRefused(Problem.AUTH_FORBIDDEN, hall.findMessage(loki, named("hall"), 2));
        assertNull(hall.found(loki, "hall").role());
        assertEquals(1, hall.found(loki, "hall").memberCount());
        var last = assertInstanceOf(
                NoticeView.class, hall.read(frigg, "hall").items().getLast());
        assertEquals(Entry.Notice.MEMBER_LEFT, last.code());
        assertEquals(loki.user(), last.author());
    }

    @Test
    void who_left_and_is_back_reads_what_was_said_meanwhile() {
        hall.joined(loki, "hall");
        hall.leave(loki, named("hall"));
        hall.posted(frigg, "hall", "behind his back");
        hall.joined(loki, "hall");
        assertEquals(List.of(1L, 2L, 3L, 4L), Hall.seqs(hall.read(loki, "hall")));
    }

    @Test
    void who_leaves_follows_no_more_on_any_seat() {
        hall.joined(loki, "hall");
        var started = new Listener();
        var waiting = new Listener();
        var friggs = new Listener();
        hall.following(loki, "hall", started).start();
        hall.following(loki, "hall", waiting);
        hall.following(frigg, "hall", friggs).start();
        hall.leave(loki, named("hall"));
        Races.await(started.over);
        Races.await(waiting.over);
        hall.posted(frigg, "hall", "now that he is gone");
        assertEquals(List.of(2L, 3L), friggs.seqs(2));
        assertEquals(
                0, started.entries.stream().filter(entry -> entry.seq() > 2).count());
        assertEquals(1, friggs.over.getCount());
        assertEquals(
                List.of(frigg.user()),
                hall.audience.present(hall.found(frigg, "hall").id()));
    }

    @Test
    void the_owner_stays() {
        Hall.assertRefused(Problem.AUTH_FORBIDDEN, hall.leave(frigg, named("hall")));
        assertEquals(RoomRole.OWNER, hall.found(frigg, "hall").role());
        hall.posted(frigg, "hall", "still here");
    }

    @Test
    void leaving_where_one_does_not_belong_changes_nothing() {
        var before = hall.found(loki, "hall");
        assertEquals(new LeaveRoom.Left(), hall.leave(loki, named("hall")));
        assertEquals(before, hall.found(loki, "hall"));
    }
}
