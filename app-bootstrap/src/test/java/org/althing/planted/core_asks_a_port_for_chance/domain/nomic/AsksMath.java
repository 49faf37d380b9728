package org.althing.planted.core_asks_a_port_for_chance.domain.nomic;

import org.althing.planted.Offends;

@Offends("throws dice")
final class AsksMath {
    double it() {
        return Math.random();
    }
}
