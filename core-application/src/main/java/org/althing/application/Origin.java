package org.althing.application;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where what happens now comes from: a door sets it for as long as it has a use case do something, on the thread that does.
 *
 * @param address of the client; {@code null}: it is not known, or there is none
 * @param requestId by which the log and the answer name the request; {@code null}: there is none
 */
public record Origin(@Nullable String address, @Nullable String requestId) {
    public static final Origin UNKNOWN = new Origin(null, null);

    private static final ThreadLocal<Origin> CURRENT = ThreadLocal.withInitial(() -> UNKNOWN);

    /** Does something that comes from there. */
    public static <T> T during(Origin origin, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(origin);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** The one of what this thread does now. */
    public static Origin current() {
        return CURRENT.get();
    }
}
