package org.althing.application;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a list, opaque to the caller. */
public record Cursor(String value) {
    public static final String RULE = "the next of an earlier page of the same list";

    private static final int MAX = 512;

    public static Optional<Cursor> parse(String raw) {
        return raw.isEmpty() || raw.length() > MAX ? Optional.empty() : Optional.of(new Cursor(raw));
    }

    /** The place behind the item with that key. */
    public static Cursor behind(String key) {
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** What a cursor that somebody gave, or did not, says of where to begin. */
    public static <K> Place<K> place(@Nullable Cursor given, Function<String, Optional<K>> parse) {
        if (given == null) {
            return new Place<>(null, false);
        }
        var key = given.key(parse).orElse(null);
        return new Place<>(key, key == null);
    }

    private <K> Optional<K> key(Function<String, Optional<K>> parse) {
        try {
            return parse.apply(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }

    /**
     * Where a page begins.
     *
     * @param after the key of the item before; {@code null}: at the beginning of the list
     * @param isBad whether what was given is no place of this list
     */
    public record Place<K>(@Nullable K after, boolean isBad) {}
}
