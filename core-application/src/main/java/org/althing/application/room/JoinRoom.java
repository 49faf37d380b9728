package org.althing.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;
import org.althing.domain.room.RoomPointer;

/** Makes the caller a member of a public room. */
@UseCase(value = "Join a room", scope = Scope.ROOMS_WRITE)
public interface JoinRoom {
    Result join(Command command);

    record Command(Caller caller, RoomPointer room) {}

    /** What came of it. */
    sealed interface Result permits Joined, RoomNotFound, Denied {}

    /** The caller is a member, now or from before. */
    record Joined(RoomView room) implements Result {}

    static JoinRoom using(Rooms rooms, Audience audience, Clock clock) {
        return new JoinRoomService(rooms, audience, clock);
    }
}
