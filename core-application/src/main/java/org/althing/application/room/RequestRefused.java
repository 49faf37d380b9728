package org.althing.application.room;

import java.util.List;
import org.althing.application.Cursor;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** A field of the request is well formed, and yet cannot be meant. */
@Refuses(Problem.REQUEST_INVALID)
public record RequestRefused(String pointer, String detail)
        implements Refusal, FollowRoom.Result, ListRooms.Result, PostMessage.Result, ReadTimeline.Result {
    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError(pointer, FieldError.BREAKS_RULE, detail));
    }

    static RequestRefused badCursor() {
        return new RequestRefused("/after", "It must be " + Cursor.RULE + ".");
    }
}
