package org.althing.application.room;

import java.util.Objects;
import org.althing.application.Caller;
import org.althing.application.room.spi.RoomIds;
import org.althing.application.room.spi.Rooms;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.room.Epoch;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomRole;
import org.althing.domain.room.Topic;

final class OpenRoomService implements OpenRoom {
    private static final int EPOCH_DIGITS = 16;
    private static final int HEX = 16;

    private final Rooms rooms;
    private final RoomIds ids;
    private final Chance chance;
    private final Clock clock;

    OpenRoomService(Rooms rooms, RoomIds ids, Chance chance, Clock clock) {
        this.rooms = rooms;
        this.ids = ids;
        this.chance = chance;
        this.clock = clock;
    }

    @Override
    public Result open(Command command) {
        var denied = Denied.of(OpenRoom.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known owner)) {
            return Denied.notAUser();
        }
        var room = new Room(
                ids.next(),
                command.name(),
                Objects.requireNonNullElse(command.kind(), RoomKind.PUBLIC),
                Objects.requireNonNullElse(command.topic(), Topic.NONE),
                owner.user(),
                newEpoch(),
                1,
                0,
                1,
                clock.now());
        return rooms.add(room) ? new Opened(RoomView.of(room, RoomRole.OWNER)) : new NameTaken(command.name());
    }

    private Epoch newEpoch() {
        var digits = new StringBuilder();
        for (int i = 0; i < EPOCH_DIGITS; i++) {
            digits.append(Character.forDigit(chance.below(HEX), HEX));
        }
        return new Epoch(digits.toString());
    }
}
