package org.althing.domain.identity;

import java.util.Optional;
import org.althing.domain.Text;

/** What a user calls one of their keys, to know which program holds it. */
public record ApiKeyName(String value) {
    public static final String RULE = "1 to 64 characters without control characters, not blank";

    private static final int MAX = 64;

    public static Optional<ApiKeyName> parse(String raw) {
        if (!Text.isWellFormed(raw)) {
            return Optional.empty();
        }
        var name = Text.nfc(raw).strip();
        return Text.isBlank(name)
                        || Text.codePoints(name) > MAX
                        || name.codePoints().anyMatch(Text::isControl)
                ? Optional.empty()
                : Optional.of(new ApiKeyName(name));
    }

    @Override
    public String toString() {
        return value;
    }
}
