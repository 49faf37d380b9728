package org.althing.planted.core_asks_a_port_for_the_time.domain.room;

import org.althing.planted.Offends;

@Offends("reads the clock")
final class CountsMilliseconds {
    long it() {
        return System.currentTimeMillis();
    }
}
