package org.althing.adapter.http.room;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.room.FindRoom;
import org.althing.application.room.ListRooms;
import org.althing.application.room.OpenRoom;
import org.althing.domain.room.RoomPointer;

/** Rooms. */
@Controller(Exchange.ROOT + "/rooms")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoomsController {
    private final ListRooms listRooms;
    private final OpenRoom openRoom;
    private final FindRoom findRoom;

    RoomsController(ListRooms listRooms, OpenRoom openRoom, FindRoom findRoom) {
        this.listRooms = listRooms;
        this.openRoom = openRoom;
        this.findRoom = findRoom;
    }

    @Get
    HttpResponse<?> list(Exchange http) {
        return http.query(ListRooms.Command.class, command -> switch (listRooms.list(command)) {
            case ListRooms.Listed(var page) -> http.ok(page);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Post
    HttpResponse<?> open(Exchange http) {
        return http.json(OpenRoom.Command.class, command -> switch (openRoom.open(command)) {
            case OpenRoom.Opened(var room) -> http.created("/rooms/" + room.id(), room);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Get("/{room}")
    HttpResponse<?> find(Exchange http, String room) {
        return http.at(RoomPointer.class, room, Problem.ROOM_NOT_FOUND)
                .query(FindRoom.Command.class, command -> switch (findRoom.find(command)) {
                    case FindRoom.Found(var found) -> http.ok(found);
                    case Refusal refusal -> http.refuse(refusal);
                });
    }
}
