package org.althing.planted.refusals_name_their_problems.application.room;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.planted.Offends;

@Offends("is no value")
@Refuses(Problem.ROOM_NOT_FOUND)
final class NoValue implements Refusal {
    @Override
    public String detail() {
        return "no";
    }
}
