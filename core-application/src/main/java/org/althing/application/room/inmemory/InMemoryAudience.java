package org.althing.application.room.inmemory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.althing.application.Burst;
import org.althing.application.room.spi.Audience;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomId;

/** The followers within this program. What is told costs one step for each seat in the room, and none elsewhere. */
public final class InMemoryAudience implements Audience {
    private final Map<RoomId, CopyOnWriteArrayList<InMemorySeat>> seats = new ConcurrentHashMap<>();

    @Override
    public Seat admit(RoomId room, UserRef user, Follower follower) {
        var seat = new InMemorySeat(user, follower, left -> remove(room, left));
        seats.compute(room, (id, row) -> {
            var seated = row == null ? new CopyOnWriteArrayList<InMemorySeat>() : row;
            seated.add(seat);
            return seated;
        });
        return seat;
    }

    @Override
    public void tell(Entry entry) {
        Burst.<Entry>collect(
                new Told(this, entry.room()),
                entry,
                entries -> row(entry.room()).forEach(seat -> seat.tell(entries)));
    }

    @Override
    public void dismiss(RoomId room, UserId user) {
        row(room).stream().filter(seat -> seat.user().id().equals(user)).forEach(seat -> {
            remove(room, seat);
            seat.dismiss();
        });
    }

    @Override
    public List<UserRef> present(RoomId room) {
        var users = new LinkedHashSet<UserRef>();
        row(room).forEach(seat -> users.add(seat.user()));
        return List.copyOf(users);
    }

    /** What is told in one room of one audience. */
    private record Told(InMemoryAudience audience, RoomId room) {}

    private List<InMemorySeat> row(RoomId room) {
        var row = seats.get(room);
        return row == null ? List.of() : row;
    }

    private void remove(RoomId room, InMemorySeat seat) {
        seats.computeIfPresent(room, (id, row) -> {
            row.remove(seat);
            return row.isEmpty() ? null : row;
        });
    }
}
