package org.althing.planted.what_carries_out_a_use_case_is_hidden.application.room;

import org.althing.planted.Offends;

@Offends("can be changed from outside")
class OpenService implements OpenRoom {
    @Override
    public Result call(Command command) {
        return new Done();
    }
}
