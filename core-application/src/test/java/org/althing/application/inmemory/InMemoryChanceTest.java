package org.althing.application.inmemory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.althing.application.spi.Chance;
import org.althing.application.spi.ChanceContract;
import org.junit.jupiter.api.Test;

class InMemoryChanceTest implements ChanceContract {
    private final Chance chance = InMemoryChance.secure();

    @Override
    public Chance chance() {
        return chance;
    }

    @Test
    void a_seed_decides_the_row() {
        var one = InMemoryChance.seeded(7);
        var same = InMemoryChance.seeded(7);
        for (int i = 0; i < 100; i++) {
            assertEquals(one.below(1000), same.below(1000));
        }
    }
}
