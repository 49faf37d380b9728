package org.althing.application;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and where the next part begins.
 *
 * @param next what to give as {@code after} for the next part; {@code null} at the end
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page from what a port found.
     *
     * @param found up to one item more than wanted, which shows that the list goes on
     * @param key by which the port finds the place again
     */
    public static <T> Page<T> cut(List<T> found, int wanted, Function<T, String> key) {
        if (found.size() <= wanted) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, wanted);
        return new Page<>(items, Cursor.behind(key.apply(items.getLast())));
    }

    /** The same part with each item shown in another way. */
    public <R> Page<R> map(Function<T, R> show) {
        return new Page<>(items.stream().map(show).toList(), next);
    }
}
