package org.althing.application.room;

import java.util.List;
import org.althing.domain.Text;
import org.althing.domain.room.Entry;

/** How much was said: entries are weighed by the bytes of their bodies. */
final class Bodies {
    private Bodies() {}

    /** The bytes of UTF-8 of all bodies together; a notice has none. */
    static long bytes(List<Entry> entries) {
        return entries.stream()
                .mapToLong(entry -> entry.content() instanceof Entry.Message message
                        ? Text.utf8Bytes(message.body().value())
                        : 0)
                .sum();
    }
}
