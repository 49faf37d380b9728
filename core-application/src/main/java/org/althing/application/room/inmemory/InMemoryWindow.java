package org.althing.application.room.inmemory;

import java.util.ArrayList;
import java.util.List;
import org.althing.domain.room.Entry;

/** The beginning of a row of entries, as far as a number of entries and bytes allows. */
final class InMemoryWindow {
    private InMemoryWindow() {}

    static List<Entry> of(List<Entry> row, int limit, int maxBytes) {
        var window = new ArrayList<Entry>();
        var bytes = 0L;
        for (var entry : row) {
            if (window.size() == limit || (!window.isEmpty() && bytes >= maxBytes)) {
                break;
            }
            window.add(entry);
            bytes += entry.bytes();
        }
        return List.copyOf(window);
    }
}
