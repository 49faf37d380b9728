package org.althing.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.althing.application.inmemory.InMemoryUuids;
import org.althing.application.room.FindMessage;
import org.althing.application.room.FindRoom;
import org.althing.application.room.FollowRoom;
import org.althing.application.room.JoinRoom;
import org.althing.application.room.LeaveRoom;
import org.althing.application.room.ListRooms;
import org.althing.application.room.OpenRoom;
import org.althing.application.room.PostMessage;
import org.althing.application.room.ReadTimeline;
import org.althing.application.room.inmemory.InMemoryAudience;
import org.althing.application.room.inmemory.InMemoryRoomIds;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.RoomIds;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;

/** Puts the use cases of rooms together. */
@Factory
final class RoomWiring {
    @Singleton
    RoomIds ids(InMemoryUuids uuids) {
        return new InMemoryRoomIds(uuids);
    }

    @Singleton
    Audience audience() {
        return new InMemoryAudience();
    }

    @Singleton
    FindMessage findMessage(Rooms rooms, Timelines timelines) {
        return FindMessage.using(rooms, timelines);
    }

    @Singleton
    FindRoom findRoom(Rooms rooms) {
        return FindRoom.using(rooms);
    }

    @Singleton
    FollowRoom followRoom(Rooms rooms, Timelines timelines, Audience audience, Clock clock) {
        return FollowRoom.using(rooms, timelines, audience, clock);
    }

    @Singleton
    JoinRoom joinRoom(Rooms rooms, Audience audience, Clock clock) {
        return JoinRoom.using(rooms, audience, clock);
    }

    @Singleton
    LeaveRoom leaveRoom(Rooms rooms, Audience audience, Clock clock) {
        return LeaveRoom.using(rooms, audience, clock);
    }

    @Singleton
    ListRooms listRooms(Rooms rooms) {
        return ListRooms.using(rooms);
    }

    @Singleton
    OpenRoom openRoom(Rooms rooms, RoomIds ids, Chance chance, Clock clock) {
        return OpenRoom.using(rooms, ids, chance, clock);
    }

    @Singleton
    PostMessage postMessage(Rooms rooms, Timelines timelines, Audience audience, Clock clock) {
        return PostMessage.using(rooms, timelines, audience, clock);
    }

    @Singleton
    ReadTimeline readTimeline(Rooms rooms, Timelines timelines) {
        return ReadTimeline.using(rooms, timelines);
    }
}
