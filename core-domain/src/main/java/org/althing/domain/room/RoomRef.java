package org.althing.domain.room;

import java.util.Optional;

/** How a caller points at a room: by its id, or by its name. */
public sealed interface RoomRef {
    String RULE = "a room's id or name";

    /** The room of that id. */
    record ById(RoomId id) implements RoomRef {}

    /** The room of that name. */
    record ByName(RoomName name) implements RoomRef {}

    /** No name has the form of an id, so what is one is the other never. */
    static Optional<RoomRef> parse(String raw) {
        return RoomId.parse(raw)
                .<RoomRef>map(ById::new)
                .or(() -> RoomName.parse(raw).map(ByName::new));
    }
}
