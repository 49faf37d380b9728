package org.althing.planted.core_asks_a_port_for_chance.domain.nomic;

import java.util.UUID;
import org.althing.planted.Offends;

@Offends("throws dice")
final class MakesAnId {
    UUID it() {
        return UUID.randomUUID();
    }
}
