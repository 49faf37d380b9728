package org.althing.domain.identity;

import java.util.Optional;
import org.althing.domain.Text;

/** What a user likes to be shown as; unlike the user name it may change, and two users may share it. */
public record DisplayName(String value) {
    public static final String RULE = "1 to 64 characters without control characters, not blank";

    private static final int MAX = 64;

    public static Optional<DisplayName> parse(String raw) {
        if (!Text.isWellFormed(raw)) {
            return Optional.empty();
        }
        var name = Text.nfc(raw).strip();
        return Text.isBlank(name)
                        || Text.codePoints(name) > MAX
                        || name.codePoints().anyMatch(DisplayName::isUnfit)
                ? Optional.empty()
                : Optional.of(new DisplayName(name));
    }

    @Override
    public String toString() {
        return value;
    }

    /** Controls break a line of a log or a terminal; bidi controls turn what follows the name around. */
    private static boolean isUnfit(int point) {
        return Text.isControl(point)
                || point == 0x061C
                || (point >= 0x200E && point <= 0x200F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
