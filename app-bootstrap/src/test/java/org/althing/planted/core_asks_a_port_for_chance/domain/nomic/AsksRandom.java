package org.althing.planted.core_asks_a_port_for_chance.domain.nomic;

import java.util.Random;
import org.althing.planted.Offends;

@Offends("throws dice")
final class AsksRandom {
    int it() {
        return new Random().nextInt();
    }
}
