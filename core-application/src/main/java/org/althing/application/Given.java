package org.althing.application;

import org.jspecify.annotations.Nullable;

/**
 * A field for which leaving it out and setting it to {@code null} are two things (RFC 7396).
 *
 * @param isGiven false: it was left out
 * @param value what it was set to
 */
public record Given<T>(boolean isGiven, @Nullable T value) {
    public static <T> Given<T> absent() {
        return new Given<>(false, null);
    }

    public static <T> Given<T> of(@Nullable T value) {
        return new Given<>(true, value);
    }
}
