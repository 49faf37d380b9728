package org.althing.domain.room;

import java.util.Optional;
import org.althing.domain.Text;

/** Which history of a room a sequence number belongs to; a restore that may have taken entries back begins another. */
public record Epoch(String value) {
    public static final String RULE = "1 to 32 characters";

    private static final int MAX = 32;

    public static Optional<Epoch> parse(String raw) {
        return raw.isEmpty() || raw.length() > MAX || !Text.isWellFormed(raw)
                ? Optional.empty()
                : Optional.of(new Epoch(raw));
    }

    @Override
    public String toString() {
        return value;
    }
}
