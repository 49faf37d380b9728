package org.althing.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;
import org.althing.domain.room.RoomPointer;

/** Ends the caller's membership of a room: nothing said there reaches them after that. */
@UseCase(value = "Leave a room", scope = Scope.ROOMS_WRITE)
public interface LeaveRoom {
    Result leave(Command command);

    record Command(Caller caller, RoomPointer room) {}

    /** What came of it. */
    sealed interface Result permits Left, RoomNotFound, Denied {}

    /** The caller is no member, any more or as before. */
    record Left() implements Result {}

    static LeaveRoom using(Rooms rooms, Audience audience, Clock clock) {
        return new LeaveRoomService(rooms, audience, clock);
    }
}
