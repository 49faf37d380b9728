package org.althing.planted.refusals_name_their_problems.application.room;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

@Refuses(Problem.ROOM_NOT_FOUND)
record RoomNotFound() implements Refusal {
    @Override
    public String detail() {
        return "no";
    }
}
