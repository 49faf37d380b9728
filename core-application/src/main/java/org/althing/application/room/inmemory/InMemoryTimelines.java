package org.althing.application.room.inmemory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.althing.application.room.spi.Timelines;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomId;

/** The timelines of the rooms in memory. */
public final class InMemoryTimelines implements Timelines {
    private final InMemoryRooms rooms;

    public InMemoryTimelines(InMemoryRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Outcome append(RoomId room, Draft draft, Consumer<Entry> committed) {
        return rooms.room(room).map(found -> found.append(draft, committed)).orElseGet(NotAMember::new);
    }

    @Override
    public CompletionStage<Outcome> submit(RoomId room, Draft draft, Consumer<Entry> committed) {
        return CompletableFuture.completedStage(append(room, draft, committed));
    }

    @Override
    public List<Entry> after(RoomId room, long after, int limit, int maxBytes) {
        return rooms.room(room)
                .map(found -> found.after(after, limit, maxBytes))
                .orElse(List.of());
    }

    @Override
    public List<Entry> before(RoomId room, long before, int limit, int maxBytes) {
        return rooms.room(room)
                .map(found -> found.before(before, limit, maxBytes))
                .orElse(List.of());
    }

    @Override
    public Optional<Entry> find(RoomId room, long seq) {
        return rooms.room(room).flatMap(found -> found.find(seq));
    }
}
