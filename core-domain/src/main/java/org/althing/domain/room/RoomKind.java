package org.althing.domain.room;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may find a room: a public one is listed, a private one exists for its members alone. */
public enum RoomKind {
    PUBLIC,
    PRIVATE;

    public static final String RULE = "public or private";

    public static Optional<RoomKind> parse(String raw) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(raw))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
