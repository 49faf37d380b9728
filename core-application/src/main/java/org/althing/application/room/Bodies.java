package org.althing.application.room;

import java.util.List;
import org.althing.domain.room.Entry;

/** How much was said: entries are weighed by the bytes of their bodies. */
final class Bodies {
    private Bodies() {}

    /** The bytes of UTF-8 of all bodies together. */
    static long bytes(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::bytes).sum();
    }
}
