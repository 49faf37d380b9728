package org.althing.application;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/** A place in a list, opaque to the caller. */
public record Cursor(String value) {
    public static final String RULE = "the next of an earlier page of the same list";

    public static Optional<Cursor> parse(String raw) {
        return raw.isEmpty() || raw.length() > 512 ? Optional.empty() : Optional.of(new Cursor(raw));
    }

    /** The place behind the item with that key. */
    public static Cursor behind(String key) {
        return new Cursor(
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** The key of the item, if this is a cursor of ours and the key can be read. */
    public <K> Optional<K> key(Function<String, Optional<K>> parse) {
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
}
