package org.althing.planted.core_asks_a_port_for_the_time.application.room;

import java.time.Instant;
import java.util.function.Supplier;
import org.althing.planted.Offends;

@Offends("reads the clock by a reference")
final class AsksLater {
    Supplier<Instant> it() {
        return Instant::now;
    }
}
