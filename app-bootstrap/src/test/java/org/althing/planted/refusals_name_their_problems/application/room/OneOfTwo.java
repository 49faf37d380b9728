package org.althing.planted.refusals_name_their_problems.application.room;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.planted.Offends;

@Offends("does not say which problem it is")
@Refuses({Problem.AUTH_REQUIRED, Problem.AUTH_FORBIDDEN})
record OneOfTwo() implements Refusal {
    @Override
    public String detail() {
        return "no";
    }
}
