package org.althing.application.room.inmemory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.althing.application.Burst;
import org.althing.application.room.spi.Audience;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomId;

/** The followers within this program. What is told costs one step for each seat in the room, and none elsewhere. */
public final class InMemoryAudience implements Audience {
    private final Map<RoomId, Row> rows = new ConcurrentHashMap<>();

    @Override
    public Seat admit(RoomId room, UserRef user, Follower follower) {
        var seat = new InMemorySeat(user, follower, left -> remove(room, left));
        rows.compute(room, (id, row) -> {
            var seated = row == null ? new Row() : row;
            seated.add(seat);
            return seated;
        });
        return seat;
    }

    @Override
    public void tell(Entry entry) {
        var row = rows.get(entry.room());
        if (row != null) {
            row.gather(entry);
            Burst.whenDone(row::tell);
        }
    }

    @Override
    public void dismiss(RoomId room, UserId user) {
        var row = rows.get(room);
        if (row == null) {
            return;
        }
        row.tell(); // what was told before is heard before
        row.seats().stream().filter(seat -> seat.user().id().equals(user)).forEach(seat -> {
            remove(room, seat);
            seat.dismiss();
        });
    }

    @Override
    public List<UserRef> present(RoomId room) {
        var row = rows.get(room);
        var users = new LinkedHashSet<UserRef>();
        if (row != null) {
            row.seats().forEach(seat -> users.add(seat.user()));
        }
        return List.copyOf(users);
    }

    private void remove(RoomId room, InMemorySeat seat) {
        rows.computeIfPresent(room, (id, row) -> row.remove(seat) ? null : row);
    }

    /**
     * The seats of one room, and what is to be told there. Whoever comes first tells all that was gathered, so that the
     * order is that of the gathering, whichever threads it was; no lock is held while followers are told.
     */
    private static final class Row {
        private final List<InMemorySeat> seats = new ArrayList<>();
        private List<Entry> gathered = new ArrayList<>();

        synchronized void add(InMemorySeat seat) {
            seats.add(seat);
        }

        /** @return whether nobody is left */
        synchronized boolean remove(InMemorySeat seat) {
            seats.remove(seat);
            return seats.isEmpty();
        }

        synchronized List<InMemorySeat> seats() {
            return List.copyOf(seats);
        }

        synchronized void gather(Entry entry) {
            gathered.add(entry);
        }

        void tell() {
            handOut().forEach(InMemorySeat::passOn);
        }

        /** Puts what was gathered to every seat, as one list. */
        private synchronized List<InMemorySeat> handOut() {
            if (gathered.isEmpty()) {
                return List.of();
            }
            var entries = List.copyOf(gathered);
            gathered = new ArrayList<>();
            seats.forEach(seat -> seat.put(entries));
            return List.copyOf(seats);
        }
    }
}
