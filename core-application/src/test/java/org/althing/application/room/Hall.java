package org.althing.application.room;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.roomName;
import static org.althing.application.Fixtures.userName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.althing.application.Althing;
import org.althing.application.Caller;
import org.althing.application.PageSize;
import org.althing.application.Problem;
import org.althing.application.Races;
import org.althing.application.Refusal;
import org.althing.application.inmemory.InMemoryChance;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.application.room.inmemory.InMemoryAudience;
import org.althing.application.room.spi.Audience.Follower;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Body;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;

/** One Althing with its rooms, and short ways for tests to do what is not their point. */
final class Hall {
    final InMemoryClock clock = InMemoryClock.at(NOON);
    final InMemoryAudience audience = new InMemoryAudience();
    final Althing althing = Althing.builder()
            .clock(clock)
            .chance(InMemoryChance.seeded(7))
            .audience(audience)
            .build();

    /** Somebody whose credential allows what concerns rooms. */
    static Caller.Known somebody(String name) {
        return holding(name, Scope.ROOMS_WRITE);
    }

    static Caller.Known holding(String name, Scope scope) {
        var user = new UserRef(new UserId(anyId()), userName(name));
        return new Caller.Known(user, Role.USER, Set.of(scope), new Caller.Credential.OfKey(new ApiKeyId(anyId())));
    }

    static RoomPointer named(String name) {
        return new RoomPointer.ByName(roomName(name));
    }

    OpenRoom.Result tryToOpen(Caller caller, String name, RoomKind kind) {
        return althing.get(OpenRoom.class).open(new OpenRoom.Command(caller, roomName(name), kind, null));
    }

    RoomView open(Caller caller, String name, RoomKind kind) {
        return assertInstanceOf(OpenRoom.Opened.class, tryToOpen(caller, name, kind))
                .room();
    }

    FindRoom.Result find(Caller caller, RoomPointer room) {
        return althing.get(FindRoom.class).find(new FindRoom.Command(caller, room));
    }

    RoomView found(Caller caller, String name) {
        return assertInstanceOf(FindRoom.Found.class, find(caller, named(name))).room();
    }

    JoinRoom.Result join(Caller caller, RoomPointer room) {
        return althing.get(JoinRoom.class).join(new JoinRoom.Command(caller, room));
    }

    RoomView joined(Caller caller, String name) {
        return assertInstanceOf(JoinRoom.Joined.class, join(caller, named(name)))
                .room();
    }

    LeaveRoom.Result leave(Caller caller, RoomPointer room) {
        return althing.get(LeaveRoom.class).leave(new LeaveRoom.Command(caller, room));
    }

    PostMessage.Result post(Caller caller, RoomPointer room, String body) {
        return althing.get(PostMessage.class)
                .post(new PostMessage.Command(caller, room, null, new Body(body), null, null));
    }

    EntryView.MessageView posted(Caller caller, String room, String body) {
        var posted = assertInstanceOf(PostMessage.Posted.class, post(caller, named(room), body));
        return assertInstanceOf(EntryView.MessageView.class, posted.entry());
    }

    FindMessage.Result findMessage(Caller caller, RoomPointer room, long seq) {
        return althing.get(FindMessage.class).find(new FindMessage.Command(caller, room, new Seq(seq)));
    }

    ReadTimeline.Result read(Caller caller, RoomPointer room, Seq after, Seq before, PageSize limit) {
        return althing.get(ReadTimeline.class).read(new ReadTimeline.Command(caller, room, after, before, limit));
    }

    TimelineView read(Caller caller, String room) {
        return assertInstanceOf(ReadTimeline.Read.class, read(caller, named(room), null, null, null))
                .timeline();
    }

    FollowRoom.Result follow(Caller caller, RoomPointer room, Follower follower) {
        return althing.get(FollowRoom.class).follow(new FollowRoom.Command(caller, room, null, null, follower));
    }

    FollowRoom.Following following(Caller caller, String room, Follower follower) {
        return assertInstanceOf(FollowRoom.Following.class, follow(caller, named(room), follower));
    }

    static List<Long> seqs(TimelineView timeline) {
        return timeline.items().stream().map(EntryView::seq).toList();
    }

    static void assertRefused(Problem problem, Object result) {
        assertEquals(problem, assertInstanceOf(Refusal.class, result).problem());
    }

    /** Keeps what it hears. */
    static final class Listener implements Follower {
        final LinkedBlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
        final CountDownLatch over = new CountDownLatch(1);

        @Override
        public void heard(Entry entry) {
            assertTrue(entries.add(entry));
        }

        @Override
        public void dismissed() {
            over.countDown();
        }

        List<Long> seqs(int count) {
            return Races.take(entries, count).stream().map(Entry::seq).toList();
        }
    }
}
