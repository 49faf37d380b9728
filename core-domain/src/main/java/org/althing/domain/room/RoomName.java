package org.althing.domain.room;

import java.util.Optional;
import org.althing.domain.Skeleton;
import org.althing.domain.Text;

/** The name of a public or private room, which can stand in its address. */
public record RoomName(String value) {
    public static final String RULE =
            "1 to 64 letters, marks, digits, emoji or _ - . without blanks or slashes; not . or .., nor an id";

    private static final int MAX = 64;

    public static Optional<RoomName> parse(String raw) {
        if (!Text.isWellFormed(raw) || raw.length() > 4 * MAX) {
            return Optional.empty();
        }
        var name = Text.nfc(raw);
        var points = name.codePoints().toArray();
        if (points.length == 0 || points.length > MAX || name.equals(".") || name.equals("..")) {
            return Optional.empty();
        }
        for (int i = 0; i < points.length; i++) {
            if (!isAllowed(points[i]) && !Text.isGlueOfEmoji(points, i)) {
                return Optional.empty();
            }
        }
        return Text.hasFormOfUuid(name) ? Optional.empty() : Optional.of(new RoomName(name));
    }

    public Skeleton skeleton() {
        return Skeleton.of(value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAllowed(int point) {
        return !Text.isInvisible(point)
                && (Text.isLetterMarkOrDigit(point) || Text.isPictograph(point) || "_-.".indexOf(point) >= 0);
    }
}
