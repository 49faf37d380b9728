package org.althing.planted.core_asks_a_port_for_the_time.application.room;

import java.util.Date;
import org.althing.planted.Offends;

@Offends("reads the clock")
final class MakesADate {
    long it() {
        return new Date().getTime();
    }
}
