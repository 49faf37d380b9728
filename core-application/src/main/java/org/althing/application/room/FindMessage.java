package org.althing.application.room;

import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.domain.identity.Scope;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;

/** Shows one message of a room to its members. */
@UseCase(value = "Show a message", scope = Scope.ROOMS_READ)
public interface FindMessage {
    Result find(Command command);

    record Command(Caller caller, RoomPointer room, Seq seq) {}

    /** What came of it. */
    sealed interface Result permits Found, MessageNotFound, RoomNotFound, Denied {}

    /** The message. */
    record Found(EntryView.MessageView message) implements Result {}

    /** The room has no message there: no entry, or one that is no message. */
    @Refuses(Problem.MESSAGE_NOT_FOUND)
    record MessageNotFound(Seq seq) implements Result, Refusal {
        @Override
        public String detail() {
            return "Entry " + seq.value() + " of the room is no message, or is not there.";
        }
    }

    static FindMessage using(Rooms rooms, Timelines timelines) {
        return new FindMessageService(rooms, timelines);
    }
}
