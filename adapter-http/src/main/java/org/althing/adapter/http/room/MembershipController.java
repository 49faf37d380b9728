package org.althing.adapter.http.room;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.room.JoinRoom;
import org.althing.application.room.LeaveRoom;
import org.althing.domain.room.RoomPointer;

/** The caller's own belonging to a room. */
@Controller(Exchange.ROOT + "/rooms/{room}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MembershipController {
    private final JoinRoom joinRoom;
    private final LeaveRoom leaveRoom;

    MembershipController(JoinRoom joinRoom, LeaveRoom leaveRoom) {
        this.joinRoom = joinRoom;
        this.leaveRoom = leaveRoom;
    }

    @Post("/join")
    HttpResponse<?> join(Exchange http, String room) {
        return http.at(RoomPointer.class, room, Problem.ROOM_NOT_FOUND)
                .optionalJson(JoinRoom.Command.class, command -> switch (joinRoom.join(command)) {
                    case JoinRoom.Joined(var joined) -> http.ok(joined);
                    case Refusal refusal -> http.refuse(refusal);
                });
    }

    @Post("/leave")
    HttpResponse<?> leave(Exchange http, String room) {
        return http.at(RoomPointer.class, room, Problem.ROOM_NOT_FOUND)
                .optionalJson(LeaveRoom.Command.class, command -> switch (leaveRoom.leave(command)) {
                    case LeaveRoom.Left left -> http.noContent();
                    case Refusal refusal -> http.refuse(refusal);
                });
    }
}
