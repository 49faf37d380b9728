package org.althing.planted.core_asks_a_port_for_the_time.application.room;

import java.time.Clock;
import java.time.Instant;
import org.althing.planted.Offends;

@Offends("reads a clock that is no port")
final class AsksAClock {
    Instant it() {
        return Clock.systemUTC().instant();
    }
}
