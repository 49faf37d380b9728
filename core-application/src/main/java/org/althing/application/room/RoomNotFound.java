package org.althing.application.room;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.domain.room.RoomPointer;

/** There is no such room, or none that the caller may know of. */
@Refuses(Problem.ROOM_NOT_FOUND)
public record RoomNotFound(RoomPointer room)
        implements Refusal,
                FindMessage.Result,
                FindRoom.Result,
                FollowRoom.Result,
                JoinRoom.Result,
                LeaveRoom.Result,
                PostMessage.Result,
                ReadTimeline.Result {
    @Override
    public String detail() {
        return "There is no room " + room + ".";
    }
}
