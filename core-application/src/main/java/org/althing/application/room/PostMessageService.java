package org.althing.application.room;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.althing.application.Caller;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.ContentType;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomPointer;

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
        return switch (prepare(command)) {
            case Refused(var why) -> why;
            case Ready(var room, var draft) -> result(command, timelines.append(room, draft, audience::tell));
        };
    }

    @Override
    public CompletionStage<Result> submit(Command command) {
        return switch (prepare(command)) {
            case Refused(var why) -> CompletableFuture.completedStage(why);
            case Ready(var room, var draft) ->
                timelines.submit(room, draft, audience::tell).thenApply(outcome -> result(command, outcome));
        };
    }

    /** What is known before anything is written. */
    private sealed interface Prepared {}

    private record Ready(RoomId room, Timelines.Draft draft) implements Prepared {}

    private record Refused(Result why) implements Prepared {}

    /** Where the room's id is given and nothing else is to be looked up, the appending itself finds out who may. */
    private Prepared prepare(Command command) {
        var denied = Denied.of(PostMessage.class, command.caller());
        if (denied.isPresent()) {
            return new Refused(denied.get());
        }
        if (!(command.caller() instanceof Caller.Known author)) {
            return new Refused(Denied.notAUser());
        }
        var replyTo = command.replyTo();
        if (replyTo == null && command.room() instanceof RoomPointer.ById(var id)) {
            return new Ready(id, draft(author.user(), command));
        }
        var seen = access.see(command.room(), author);
        if (seen.isEmpty()) {
            return new Refused(new RoomNotFound(command.room()));
        }
        if (seen.get().membership() == null) {
            return new Refused(Denied.notAMember());
        }
        var room = seen.get().room();
        if (replyTo != null && (replyTo.value() < room.firstSeq() || replyTo.value() > room.lastSeq())) {
            return new Refused(new RequestRefused("/replyTo", "The room has no entry " + replyTo.value() + "."));
        }
        return new Ready(room.id(), draft(author.user(), command));
    }

    private Timelines.Draft draft(UserRef author, Command command) {
        var type = Objects.requireNonNullElse(command.contentType(), ContentType.PLAIN);
        var replyTo = command.replyTo() == null ? null : command.replyTo().value();
        var message = new Entry.Message(command.body(), type, replyTo);
        return new Timelines.Draft(author, clock.now(), command.clientId(), message);
    }

    private Result result(Command command, Timelines.Outcome outcome) {
        return switch (outcome) {
            case Timelines.Appended(var entry) -> new Posted(entry.room(), EntryView.of(entry), false);
            case Timelines.Repeated(var entry) -> new Posted(entry.room(), EntryView.of(entry), true);
            case Timelines.IdReused(var entry) -> new IdReused(entry.seq());
            case Timelines.NotAMember stranger -> notAMember(command);
        };
    }

    private Result notAMember(Command command) {
        return access.see(command.room(), command.caller()).isEmpty()
                ? new RoomNotFound(command.room())
                : Denied.notAMember();
    }
}
