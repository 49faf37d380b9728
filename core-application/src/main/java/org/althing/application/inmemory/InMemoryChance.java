package org.althing.application.inmemory;

import java.security.SecureRandom;
import java.util.Random;
import org.althing.application.spi.Chance;

/** The machine's secure random numbers, or for tests a row of numbers that a seed decides. */
public final class InMemoryChance implements Chance {
    private final Random random;

    private InMemoryChance(Random random) {
        this.random = random;
    }

    public static InMemoryChance secure() {
        return new InMemoryChance(new SecureRandom());
    }

    public static InMemoryChance seeded(long seed) {
        return new InMemoryChance(new Random(seed));
    }

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }
}
