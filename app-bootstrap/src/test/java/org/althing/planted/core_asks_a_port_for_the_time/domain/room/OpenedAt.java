package org.althing.planted.core_asks_a_port_for_the_time.domain.room;

import java.time.Instant;

record OpenedAt(Instant at) {
    OpenedAt later() {
        return new OpenedAt(at.plusSeconds(1));
    }
}
