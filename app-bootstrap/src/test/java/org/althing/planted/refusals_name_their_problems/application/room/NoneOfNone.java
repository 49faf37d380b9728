package org.althing.planted.refusals_name_their_problems.application.room;

import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.planted.Offends;

@Offends("names no problem")
@Refuses({})
record NoneOfNone() implements Refusal {
    @Override
    public String detail() {
        return "no";
    }
}
