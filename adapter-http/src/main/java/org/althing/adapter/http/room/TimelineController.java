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
import org.althing.application.room.FindMessage;
import org.althing.application.room.PostMessage;
import org.althing.application.room.ReadTimeline;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Seq;

/** What is said in a room. */
@Controller(Exchange.ROOT + "/rooms/{room}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TimelineController {
    private final ReadTimeline readTimeline;
    private final PostMessage postMessage;
    private final FindMessage findMessage;

    TimelineController(ReadTimeline readTimeline, PostMessage postMessage, FindMessage findMessage) {
        this.readTimeline = readTimeline;
        this.postMessage = postMessage;
        this.findMessage = findMessage;
    }

    @Get("/entries")
    HttpResponse<?> entries(Exchange http, String room) {
        return http.at(RoomPointer.class, room, Problem.ROOM_NOT_FOUND)
                .query(ReadTimeline.Command.class, command -> switch (readTimeline.read(command)) {
                    case ReadTimeline.Read(var timeline) -> http.ok(timeline);
                    case Refusal refusal -> http.refuse(refusal);
                });
    }

    @Post("/messages")
    HttpResponse<?> post(Exchange http, String room) {
        return http.at(RoomPointer.class, room, Problem.ROOM_NOT_FOUND)
                .json(PostMessage.Command.class, command -> switch (postMessage.post(command)) {
                    case PostMessage.Posted posted -> http.created(place(posted), posted.entry());
                    case Refusal refusal -> http.refuse(refusal);
                });
    }

    @Get("/messages/{seq}")
    HttpResponse<?> find(Exchange http, String room, String seq) {
        return http.at(RoomPointer.class, room, Problem.ROOM_NOT_FOUND)
                .at(Seq.class, seq, Problem.MESSAGE_NOT_FOUND)
                .query(FindMessage.Command.class, command -> switch (findMessage.find(command)) {
                    case FindMessage.Found(var message) -> http.ok(message);
                    case Refusal refusal -> http.refuse(refusal);
                });
    }

    private static String place(PostMessage.Posted posted) {
        return "/rooms/" + posted.room() + "/messages/" + posted.entry().seq();
    }
}
