package org.althing.domain.room;

import java.util.Optional;
import org.althing.domain.Text;

/** A sender's own name for a message, by which the same one sent twice is kept once. */
public record ClientId(String value) {
    public static final String RULE = "1 to 64 characters without control characters";

    private static final int MAX = 64;

    public static Optional<ClientId> parse(String raw) {
        return raw.isEmpty()
                        || !Text.isWellFormed(raw)
                        || Text.codePoints(raw) > MAX
                        || raw.codePoints().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(new ClientId(raw));
    }

    @Override
    public String toString() {
        return value;
    }
}
