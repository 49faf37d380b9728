package org.althing.application.room;

import java.util.Objects;
import org.althing.application.Caller;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.ContentType;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Room;

final class PostMessageService implements PostMessage {
    private final RoomAccess access;
    private final Timelines timelines;
    private final Audience audience;
    private final Clock clock;

    PostMessageService(Rooms rooms, Timelines timelines, Audience audience, Clock clock) {
        this.access = new RoomAccess(rooms);
        this.timelines = timelines;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Result post(Command command) {
        var denied = Denied.of(PostMessage.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known author)) {
            return Denied.notAUser();
        }
        var seen = access.see(command.room(), author);
        if (seen.isEmpty()) {
            return new RoomNotFound(command.room());
        }
        if (seen.get().membership() == null) {
            return Denied.notAMember();
        }
        var room = seen.get().room();
        var replyTo = command.replyTo();
        if (replyTo != null && (replyTo.value() < room.firstSeq() || replyTo.value() > room.lastSeq())) {
            return new RequestRefused("/replyTo", "The room has no entry " + replyTo.value() + ".");
        }
        return append(room, author.user(), command);
    }

    private Result append(Room room, UserRef author, Command command) {
        var type = Objects.requireNonNullElse(command.contentType(), ContentType.PLAIN);
        var replyTo = command.replyTo() == null ? null : command.replyTo().value();
        var message = new Entry.Message(command.body(), type, replyTo);
        var draft = new Timelines.Draft(author, clock.now(), command.clientId(), message);
        return switch (timelines.append(room.id(), draft, audience::tell)) {
            case Timelines.Appended appended -> new Posted(room.id(), EntryView.of(appended.entry()), false);
            case Timelines.Repeated repeated -> new Posted(room.id(), EntryView.of(repeated.entry()), true);
            case Timelines.IdReused reused -> new IdReused(reused.entry().seq());
            case Timelines.NotAMember stranger -> Denied.notAMember();
        };
    }
}
