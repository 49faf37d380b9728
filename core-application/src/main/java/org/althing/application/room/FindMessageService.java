package org.althing.application.room;

import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.domain.room.Entry;

final class FindMessageService implements FindMessage {
    private final RoomAccess access;
    private final Timelines timelines;

    FindMessageService(Rooms rooms, Timelines timelines) {
        this.access = new RoomAccess(rooms);
        this.timelines = timelines;
    }

    @Override
    public Result find(Command command) {
        var denied = Denied.of(FindMessage.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var seen = access.see(command.room(), command.caller());
        if (seen.isEmpty()) {
            return new RoomNotFound(command.room());
        }
        if (!seen.get().readable()) {
            return Denied.notAMember();
        }
        var entry = timelines.find(seen.get().room().id(), command.seq().value());
        return entry.isPresent() && entry.get().content() instanceof Entry.Message message
                ? new Found(EntryView.message(entry.get(), message))
                : new MessageNotFound(command.seq());
    }
}
