package org.example.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.althing.application.Althing;
import org.althing.application.Caller;
import org.althing.application.Refusal;
import org.althing.application.room.EntryView;
import org.althing.application.room.FollowRoom;
import org.althing.application.room.PostMessage;
import org.althing.application.room.ReadTimeline;
import org.althing.application.room.spi.Audience;
import org.althing.domain.room.Body;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomPointer;

/** A user in a room, who hears what happens there until the seat is given up. */
final class Seat implements Audience.Follower, AutoCloseable {
    private final BlockingQueue<EntryView> heard = new LinkedBlockingQueue<>();
    private final Althing althing;
    private final Caller user;
    private final RoomPointer room;
    private final FollowRoom.Following following;

    private Seat(Althing althing, Caller user, RoomPointer room) {
        this.althing = althing;
        this.user = user;
        this.room = room;
        this.following = follow();
    }

    /** From now on, and not before, the user hears. */
    static Seat take(Althing althing, Caller user, RoomPointer room) {
        var seat = new Seat(althing, user, room);
        seat.following.start();
        return seat;
    }

    private FollowRoom.Following follow() {
        var wish = new FollowRoom.Command(user, room, null, null, this);
        return switch (althing.get(FollowRoom.class).follow(wish)) {
            case FollowRoom.Following done -> done;
            case Refusal no -> throw Refused.by(no);
        };
    }

    void say(String text) {
        var wish = new PostMessage.Command(user, room, null, Body.parse(text).orElseThrow(), null, null);
        if (althing.get(PostMessage.class).post(wish) instanceof Refusal no) {
            throw Refused.by(no);
        }
    }

    /** So many entries as they come; entries may come on any thread, and a little later than they were said. */
    List<EntryView> hear(int count) throws InterruptedException {
        var entries = new ArrayList<EntryView>();
        while (entries.size() < count) {
            var next = heard.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("heard only " + entries);
            }
            entries.add(next);
        }
        return entries;
    }

    List<EntryView> readBack() {
        var wish = new ReadTimeline.Command(user, room, null, null, null);
        return switch (althing.get(ReadTimeline.class).read(wish)) {
            case ReadTimeline.Read done -> done.timeline().items();
            case Refusal no -> throw Refused.by(no);
        };
    }

    @Override
    public void heard(Entry entry) {
        heard.add(EntryView.of(entry));
    }

    @Override
    public void dismissed() {
        heard.clear();
    }

    @Override
    public void close() {
        following.seat().close();
    }
}
