package org.althing.application.room.inmemory;

import org.althing.application.identity.inmemory.InMemoryUsers;
import org.althing.application.identity.spi.Users;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.application.room.spi.TimelinesContract;

class InMemoryTimelinesTest implements TimelinesContract {
    private final Users users = new InMemoryUsers();
    private final InMemoryRooms rooms = new InMemoryRooms();
    private final Timelines timelines = new InMemoryTimelines(rooms);

    @Override
    public Rooms rooms() {
        return rooms;
    }

    @Override
    public Timelines timelines() {
        return timelines;
    }

    @Override
    public Users users() {
        return users;
    }
}
