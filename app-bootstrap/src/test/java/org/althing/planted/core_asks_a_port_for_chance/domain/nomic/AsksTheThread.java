package org.althing.planted.core_asks_a_port_for_chance.domain.nomic;

import java.util.concurrent.ThreadLocalRandom;
import org.althing.planted.Offends;

@Offends("throws dice")
final class AsksTheThread {
    int it() {
        return ThreadLocalRandom.current().nextInt();
    }
}
