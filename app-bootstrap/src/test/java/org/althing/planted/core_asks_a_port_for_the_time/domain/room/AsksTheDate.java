package org.althing.planted.core_asks_a_port_for_the_time.domain.room;

import java.time.LocalDate;
import org.althing.planted.Offends;

@Offends("reads the clock")
final class AsksTheDate {
    LocalDate it() {
        return LocalDate.now();
    }
}
