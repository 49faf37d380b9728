package org.althing.application.room;

import java.util.List;
import org.althing.application.PageSize;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomId;

final class ReadTimelineService implements ReadTimeline {
    private final RoomAccess access;
    private final Timelines timelines;

    ReadTimelineService(Rooms rooms, Timelines timelines) {
        this.access = new RoomAccess(rooms);
        this.timelines = timelines;
    }

    @Override
    public Result read(Command command) {
        var denied = Denied.of(ReadTimeline.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (command.after() != null && command.before() != null) {
            return new RequestRefused("/before", "Give after or before, not both.");
        }
        var seen = access.see(command.room(), command.caller());
        if (seen.isEmpty()) {
            return new RoomNotFound(command.room());
        }
        if (!seen.get().readable()) {
            return Denied.notAMember();
        }
        var room = seen.get().room();
        var entries = entries(room.id(), command);
        var newest = entries.isEmpty()
                ? room.lastSeq()
                : Math.max(room.lastSeq(), entries.getLast().seq());
        var items = entries.stream().map(EntryView::of).toList();
        return new Read(new TimelineView(items, room.firstSeq(), newest, room.epoch()));
    }

    private List<Entry> entries(RoomId room, Command command) {
        var limit = PageSize.orDefault(command.limit());
        if (command.after() != null) {
            var next = timelines.after(room, command.after().value(), limit, MAX_BYTES);
            return isTooLarge(next) ? next.subList(0, next.size() - 1) : next;
        }
        var before =
                command.before() == null ? Long.MAX_VALUE : command.before().value();
        var last = timelines.before(room, before, limit, MAX_BYTES);
        return isTooLarge(last) ? last.subList(1, last.size()) : last;
    }

    /** The storage goes beyond the bound by its last entry at most, the one that is farthest from where it began. */
    private static boolean isTooLarge(List<Entry> entries) {
        return entries.size() > 1 && Bodies.bytes(entries) > MAX_BYTES;
    }
}
