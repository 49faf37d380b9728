package org.althing.application.room;

import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.UseCase;
import org.althing.application.room.spi.Rooms;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** Lists by name the rooms that the caller may know of: the public ones, and their own. */
@UseCase(value = "List rooms", scope = Scope.ROOMS_READ)
public interface ListRooms {
    Result list(Command command);

    /** @param mine true: only rooms that the caller belongs to */
    record Command(
            Caller caller,
            @Nullable Boolean mine,
            @Nullable PageSize limit,
            @Nullable Cursor after) {}

    /** What came of it. */
    sealed interface Result permits Listed, RequestRefused, Denied {}

    /** A part of the list. */
    record Listed(Page<RoomView> page) implements Result {}

    static ListRooms using(Rooms rooms) {
        return new ListRoomsService(rooms);
    }
}
