package org.althing.application.room;

import java.util.List;
import org.althing.domain.room.Epoch;

/**
 * A part of a timeline, ascending.
 *
 * @param firstSeq the room's oldest entry that is still kept
 * @param lastSeq the room's newest entry
 */
public record TimelineView(List<EntryView> items, long firstSeq, long lastSeq, Epoch epoch) {
    public TimelineView {
        items = List.copyOf(items);
    }
}
