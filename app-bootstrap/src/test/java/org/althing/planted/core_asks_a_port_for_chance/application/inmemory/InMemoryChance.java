package org.althing.planted.core_asks_a_port_for_chance.application.inmemory;

import java.util.Random;

final class InMemoryChance {
    int it() {
        return new Random().nextInt();
    }
}
