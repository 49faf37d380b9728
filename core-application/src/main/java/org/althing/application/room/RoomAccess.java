package org.althing.application.room;

import java.util.Optional;
import org.althing.application.Caller;
import org.althing.application.room.spi.Rooms;
import org.althing.domain.room.Member;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.RoomRole;
import org.jspecify.annotations.Nullable;

/** Finds rooms for callers, as far as they may know of them. */
final class RoomAccess {
    private final Rooms rooms;

    RoomAccess(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * A room that the caller may know of.
     *
     * @param membership the caller's; {@code null} if they do not belong to it
     * @param readable whether they may read what was said
     */
    record Seen(Room room, @Nullable Member membership, boolean readable) {
        @Nullable
        RoomRole role() {
            return membership == null ? null : membership.role();
        }

        RoomView view() {
            return RoomView.of(room, role());
        }
    }

    /** The room, if there is one and the caller may know of it: a private one exists for its members alone. */
    Optional<Seen> see(RoomPointer pointer, Caller caller) {
        return find(pointer).map(room -> see(room, caller)).filter(seen -> isVisible(seen, caller));
    }

    private Seen see(Room room, Caller caller) {
        return switch (caller) {
            case Caller.Known known -> {
                var member = rooms.member(room.id(), known.user().id()).orElse(null);
                yield new Seen(room, member, member != null);
            }
            case Caller.Console console -> new Seen(room, null, true);
            case Caller.Service service -> new Seen(room, null, false);
            case Caller.Stranger stranger -> new Seen(room, null, false);
        };
    }

    private static boolean isVisible(Seen seen, Caller caller) {
        return seen.readable() || (seen.room().kind() == RoomKind.PUBLIC && !(caller instanceof Caller.Stranger));
    }

    private Optional<Room> find(RoomPointer pointer) {
        return switch (pointer) {
            case RoomPointer.ById byId -> rooms.find(byId.id());
            case RoomPointer.ByName byName -> rooms.findByName(byName.name());
        };
    }
}
