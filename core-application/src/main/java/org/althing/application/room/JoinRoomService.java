package org.althing.application.room;

import org.althing.application.Caller;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.spi.Clock;

final class JoinRoomService implements JoinRoom {
    private final Rooms rooms;
    private final RoomAccess access;
    private final Audience audience;
    private final Clock clock;

    JoinRoomService(Rooms rooms, Audience audience, Clock clock) {
        this.rooms = rooms;
        this.access = new RoomAccess(rooms);
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Result join(Command command) {
        var denied = Denied.of(JoinRoom.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        var seen = access.see(command.room(), known);
        if (seen.isEmpty()) {
            return new RoomNotFound(command.room());
        }
        if (seen.get().membership() == null) {
            rooms.join(seen.get().room().id(), known.user(), clock.now(), audience::tell);
        }
        return access.see(command.room(), known)
                .<Result>map(joined -> new Joined(joined.view()))
                .orElseGet(() -> new RoomNotFound(command.room()));
    }
}
