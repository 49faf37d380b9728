package org.althing.planted.core_asks_a_port_for_the_time.domain.room;

import java.time.Instant;
import org.althing.planted.Offends;

@Offends("reads the clock")
final class AsksInstant {
    Instant it() {
        return Instant.now();
    }
}
