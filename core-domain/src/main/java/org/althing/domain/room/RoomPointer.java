package org.althing.domain.room;

import java.util.Optional;

/** How a caller points at a room: by its id, or by its name. */
public sealed interface RoomPointer {
    String RULE = "a room's id or name";

    /** The room of that id. */
    record ById(RoomId id) implements RoomPointer {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** The room of that name. */
    record ByName(RoomName name) implements RoomPointer {
        @Override
        public String toString() {
            return name.toString();
        }
    }

    /** No name has the form of an id, so what is one is the other never. */
    static Optional<RoomPointer> parse(String raw) {
        return RoomId.parse(raw)
                .<RoomPointer>map(ById::new)
                .or(() -> RoomName.parse(raw).map(ByName::new));
    }
}
