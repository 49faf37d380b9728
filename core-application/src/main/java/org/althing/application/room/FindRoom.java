package org.althing.application.room;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.room.spi.Rooms;
import org.althing.domain.identity.Scope;
import org.althing.domain.room.RoomPointer;

/** Shows a room that the caller may know of. */
@UseCase(value = "Show a room", scope = Scope.ROOMS_READ)
public interface FindRoom {
    Result find(Command command);

    record Command(Caller caller, RoomPointer room) {}

    /** What came of it. */
    sealed interface Result permits Found, RoomNotFound, Denied {}

    /** The room. */
    record Found(RoomView room) implements Result {}

    static FindRoom using(Rooms rooms) {
        var access = new RoomAccess(rooms);
        return command -> Denied.of(FindRoom.class, command.caller())
                .<Result>map(denied -> denied)
                .orElseGet(() -> access.see(command.room(), command.caller())
                        .<Result>map(seen -> new Found(seen.view()))
                        .orElseGet(() -> new RoomNotFound(command.room())));
    }
}
