package org.althing.planted.core_asks_a_port_for_chance.domain.room;

import java.util.UUID;

record RoomId(UUID value) {
    static RoomId of(long time, long random) {
        return new RoomId(new UUID(time, random));
    }
}
