package org.althing.application.identity.inmemory;

import static org.althing.application.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.althing.application.identity.spi.Nonces;
import org.althing.application.identity.spi.NoncesContract;
import org.junit.jupiter.api.Test;

class InMemoryNoncesTest implements NoncesContract {
    private final Nonces nonces = new InMemoryNonces();

    @Override
    public Nonces nonces() {
        return nonces;
    }

    @Test
    void a_flood_is_refused_until_the_first_can_be_forgotten() {
        for (int i = 0; i < 100_000; i++) {
            assertTrue(nonces.use(FPMS, "n" + i, NOON, NOON.plusSeconds(60)));
        }
        assertFalse(nonces.use(FPMS, "one more", NOON.plusSeconds(60), NOON.plusSeconds(120)));
        assertTrue(nonces.use(FPMS, "one more", NOON.plusSeconds(61), NOON.plusSeconds(120)));
        assertTrue(nonces.use(FPMS, "n1", NOON.plusSeconds(61), NOON.plusSeconds(120)));
    }
}
