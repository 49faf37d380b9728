package org.althing.application.room;

import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.room.spi.RoomIds;
import org.althing.application.room.spi.Rooms;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.Topic;
import org.jspecify.annotations.Nullable;

/** Opens a room, of which the caller is then the owner and first member. */
@UseCase(value = "Open a room", scope = Scope.ROOMS_WRITE)
public interface OpenRoom {
    Result open(Command command);

    /**
     * @param kind {@code null}: public
     * @param topic {@code null}: none
     */
    record Command(
            Caller caller,
            RoomName name,
            @Nullable RoomKind kind,
            @Nullable Topic topic) {}

    /** What came of it. */
    sealed interface Result permits Opened, NameTaken, Denied {}

    /** The room is open. */
    record Opened(RoomView room) implements Result {}

    /** A room has that name, or one that looks the same. */
    @Refuses(Problem.ROOM_NAME_TAKEN)
    record NameTaken(RoomName name) implements Result, Refusal {
        @Override
        public String detail() {
            return "A room is called " + name + ", or something that looks like it.";
        }
    }

    static OpenRoom using(Rooms rooms, RoomIds ids, Chance chance, Clock clock) {
        return new OpenRoomService(rooms, ids, chance, clock);
    }
}
