package org.althing.application.room;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;
import org.althing.domain.room.Body;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.ContentType;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;
import org.jspecify.annotations.Nullable;

/** Says something in a room; once it is answered, it is there for good. */
@UseCase(value = "Post a message", scope = Scope.ROOMS_WRITE)
public interface PostMessage {
    Result post(Command command);

    /**
     * As {@link #post}, but need not wait until the message is there for good: of several that one thread submits, each
     * stands behind those before it.
     *
     * @return the answer, once it is known; what depends on it must be quick
     */
    default CompletionStage<Result> submit(Command command) {
        return CompletableFuture.completedStage(post(command));
    }

    /**
     * @param clientId the same one sent again is kept once; {@code null}: every sending is a message of its own
     * @param contentType {@code null}: {@code text/plain}
     * @param replyTo the entry that it answers
     */
    record Command(
            Caller caller,
            RoomPointer room,
            @Nullable ClientId clientId,
            Body body,
            @Nullable ContentType contentType,
            @Nullable Seq replyTo) {}

    /** What came of it. */
    sealed interface Result permits Posted, IdReused, RequestRefused, RoomNotFound, Denied {}

    /**
     * The message stands in the timeline.
     *
     * @param repeated whether it stood there before, from an earlier sending
     */
    record Posted(RoomId room, EntryView entry, boolean repeated) implements Result {}

    /** The caller sent another message to the room by that id. */
    @Refuses(Problem.ROOM_ID_REUSED)
    record IdReused(long seq) implements Result, Refusal {
        @Override
        public String detail() {
            return "You sent another message by this id, which is entry " + seq + ".";
        }
    }

    static PostMessage using(Rooms rooms, Timelines timelines, Audience audience, Clock clock) {
        return new PostMessageService(rooms, timelines, audience, clock);
    }
}
