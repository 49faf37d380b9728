package org.althing.application.room.inmemory;

import org.althing.application.inmemory.InMemoryUuids;
import org.althing.application.room.spi.RoomIds;
import org.althing.domain.room.RoomId;

/** Ids for one program's life: greater each time, and too random to meet another program's. */
public final class InMemoryRoomIds implements RoomIds {
    private final InMemoryUuids uuids;

    public InMemoryRoomIds(InMemoryUuids uuids) {
        this.uuids = uuids;
    }

    @Override
    public RoomId next() {
        return new RoomId(uuids.next());
    }
}
