package org.althing.application.room;

import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.room.spi.Rooms;
import org.althing.domain.identity.UserId;
import org.althing.domain.room.Member;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomName;
import org.jspecify.annotations.Nullable;

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
        return new Listed(Page.cut(found, limit, room -> room.name().value()).map(room -> view(room, user)));
    }

    private RoomView view(Room room, @Nullable UserId user) {
        var role = user == null
                ? null
                : rooms.member(room.id(), user).map(Member::role).orElse(null);
        return RoomView.of(room, role);
    }
}
