package org.althing.application.room;

import java.util.concurrent.CompletableFuture;
import org.althing.application.Caller;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.spi.Clock;
import org.althing.domain.room.RoomRole;

final class LeaveRoomService implements LeaveRoom {
    private final Rooms rooms;
    private final RoomAccess access;
    private final Audience audience;
    private final Clock clock;

    LeaveRoomService(Rooms rooms, Audience audience, Clock clock) {
        this.rooms = rooms;
        this.access = new RoomAccess(rooms);
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Result leave(Command command) {
        var denied = Denied.of(LeaveRoom.class, command.caller());
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
        if (seen.get().role() == RoomRole.OWNER) {
            return Denied.ownerStays();
        }
        var room = seen.get().room().id();
        var dismissed = new CompletableFuture<Void>();
        var left = rooms.leave(room, known.user(), clock.now(), notice -> {
            audience.tell(notice);
            audience.dismiss(room, known.user().id()); // before anything later is told
            dismissed.complete(null);
        });
        if (left) {
            dismissed.join(); // or the seat of one who comes back at once would be the one to end
        }
        return new Left();
    }
}
