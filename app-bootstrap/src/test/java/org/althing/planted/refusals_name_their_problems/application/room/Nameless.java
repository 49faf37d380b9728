package org.althing.planted.refusals_name_their_problems.application.room;

import org.althing.application.Refusal;
import org.althing.planted.Offends;

@Offends("names no problem")
record Nameless() implements Refusal {
    @Override
    public String detail() {
        return "no";
    }
}
