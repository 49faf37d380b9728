package org.althing.planted.core_asks_a_port_for_the_time.application.room.inmemory;

import java.time.Instant;

final class InMemoryClock {
    Instant now() {
        return Instant.now();
    }
}
