package org.althing.application.room.inmemory;

import org.althing.application.inmemory.InMemoryChance;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.application.inmemory.InMemoryUuids;
import org.althing.application.room.spi.RoomIds;
import org.althing.application.room.spi.RoomIdsContract;

class InMemoryRoomIdsTest implements RoomIdsContract {
    private final RoomIds ids = new InMemoryRoomIds(new InMemoryUuids(InMemoryClock.system(), InMemoryChance.secure()));

    @Override
    public RoomIds roomIds() {
        return ids;
    }
}
