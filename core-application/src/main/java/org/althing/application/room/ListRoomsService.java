package org.althing.application.room;

import java.util.List;
import java.util.Map;
import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.room.spi.Rooms;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomRole;

final class ListRoomsService implements ListRooms {
    private final Rooms rooms;

    ListRoomsService(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Result list(Command command) {
        var denied = Denied.of(ListRooms.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var place = Cursor.place(command.after(), RoomName::parse);
        if (place.isBad()) {
            return RequestRefused.badCursor();
        }
        var user = command.caller() instanceof Caller.Known known ? known.user().id() : null;
        var limit = PageSize.orDefault(command.limit());
        var mine = user != null && Boolean.TRUE.equals(command.mine());
        var found = rooms.list(user, mine, place.after(), limit + 1);
        var page = Page.cut(found, limit, room -> room.name().value());
        var roles = user == null ? Map.<RoomId, RoomRole>of() : rooms.roles(user, ids(page));
        return new Listed(page.map(room -> RoomView.of(room, roles.get(room.id()))));
    }

    private static List<RoomId> ids(Page<Room> page) {
        return page.items().stream().map(Room::id).toList();
    }
}
