package org.althing.domain.room;

import java.util.Optional;
import java.util.UUID;
import org.althing.domain.Text;

/** Which room, for ever: a new room of a deleted room's name has another. */
public record RoomId(UUID value) {
    public static final String RULE = "an id in the form of a UUID";

    public static Optional<RoomId> parse(String raw) {
        return Text.hasFormOfUuid(raw) ? Optional.of(new RoomId(UUID.fromString(raw))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
