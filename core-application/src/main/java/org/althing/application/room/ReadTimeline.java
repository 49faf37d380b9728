package org.althing.application.room;

import org.althing.application.Caller;
import org.althing.application.PageSize;
import org.althing.application.UseCase;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.domain.identity.Scope;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;
import org.jspecify.annotations.Nullable;

/** Reads what was said and what happened in a room, a part at a time, forwards or backwards. */
@UseCase(value = "Read a room's timeline", scope = Scope.ROOMS_READ)
public interface ReadTimeline {
    /** No answer holds more bytes of bodies than this, unless its only entry does. */
    int MAX_BYTES = 1 << 20;

    Result read(Command command);

    /**
     * @param after what follows this entry
     * @param before what precedes this entry; not together with {@code after}; neither: the newest entries
     */
    record Command(
            Caller caller,
            RoomPointer room,
            @Nullable Seq after,
            @Nullable Seq before,
            @Nullable PageSize limit) {}

    /** What came of it. */
    sealed interface Result permits Read, RequestRefused, RoomNotFound, Denied {}

    /** A part of the timeline. */
    record Read(TimelineView timeline) implements Result {}

    static ReadTimeline using(Rooms rooms, Timelines timelines) {
        return new ReadTimelineService(rooms, timelines);
    }
}
