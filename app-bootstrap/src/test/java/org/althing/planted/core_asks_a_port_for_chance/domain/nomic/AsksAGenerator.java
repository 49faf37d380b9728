package org.althing.planted.core_asks_a_port_for_chance.domain.nomic;

import java.util.random.RandomGenerator;
import org.althing.planted.Offends;

@Offends("throws dice")
final class AsksAGenerator {
    RandomGenerator it() {
        return RandomGenerator.getDefault();
    }
}
