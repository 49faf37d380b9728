package org.althing.domain.room;

import java.util.Optional;
import org.althing.domain.Text;

/** What a room is about, in a line; it may be empty. */
public record Topic(String value) {
    public static final String RULE = "at most 256 characters in one line";
    public static final Topic NONE = new Topic("");

    private static final int MAX = 256;

    public static Optional<Topic> parse(String raw) {
        if (!Text.isWellFormed(raw)) {
            return Optional.empty();
        }
        var topic = Text.nfc(raw).strip();
        return Text.codePoints(topic) > MAX || topic.codePoints().anyMatch(Text::isControl)
                ? Optional.empty()
                : Optional.of(new Topic(topic));
    }

    @Override
    public String toString() {
        return value;
    }
}
