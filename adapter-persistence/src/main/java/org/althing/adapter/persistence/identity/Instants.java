package org.althing.adapter.persistence.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times that may not be there, as milliseconds since 1970. */
final class Instants {
    private Instants() {}

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
