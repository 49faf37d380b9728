package org.althing.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many items of a list are wanted at once. */
public record PageSize(int value) {
    public static final String RULE = "a whole number from 1 to 200";
    public static final PageSize DEFAULT = new PageSize(50);

    private static final int MAX = 200;

    /** So many as were asked for, or as many as one gets who does not say. */
    public static int orDefault(@Nullable PageSize asked) {
        return asked == null ? DEFAULT.value() : asked.value();
    }

    public static Optional<PageSize> parse(String raw) {
        if (!raw.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        var size = Integer.parseInt(raw);
        return size < 1 || size > MAX ? Optional.empty() : Optional.of(new PageSize(size));
    }
}
