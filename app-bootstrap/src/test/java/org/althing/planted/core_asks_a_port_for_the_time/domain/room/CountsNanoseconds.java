package org.althing.planted.core_asks_a_port_for_the_time.domain.room;

import org.althing.planted.Offends;

@Offends("reads the clock")
final class CountsNanoseconds {
    long it() {
        return System.nanoTime();
    }
}
