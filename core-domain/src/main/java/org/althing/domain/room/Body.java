package org.althing.domain.room;

import java.util.Optional;
import org.althing.domain.Text;

/** What a message says, kept and sent on exactly as it came. */
public record Body(String value) {
    public static final int MAX_BYTES = 60 * 1024;
    public static final String RULE = "1 byte to 60 KiB of UTF-8, without NUL";

    public static Optional<Body> parse(String raw) {
        return raw.isEmpty()
                        || raw.length() > MAX_BYTES
                        || !Text.isWellFormed(raw)
                        || raw.indexOf('\0') >= 0
                        || Text.utf8Bytes(raw) > MAX_BYTES
                ? Optional.empty()
                : Optional.of(new Body(raw));
    }

    @Override
    public String toString() {
        return value;
    }
}
