package org.althing.application.identity.inmemory;

import static org.althing.application.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.althing.application.identity.spi.Nonces;
import org.althing.application.identity.spi.NoncesContract;
import org.althing.domain.identity.CallerName;
import org.junit.jupiter.api.Test;

class InMemoryNoncesTest implements NoncesContract {
    private static final CallerName OTHER = new CallerName("other");

    private final InMemoryNonces nonces = new InMemoryNonces();

    @Override
    public Nonces nonces() {
        return nonces;
    }

    @Test
    void a_flood_is_refused_until_the_first_can_be_forgotten() {
        flood();
        assertFalse(nonces.use(FPMS, "one more", NOON.plusSeconds(60), NOON.plusSeconds(120)));
        assertTrue(nonces.use(FPMS, "one more", NOON.plusSeconds(61), NOON.plusSeconds(120)));
        assertTrue(nonces.use(FPMS, "n1", NOON.plusSeconds(61), NOON.plusSeconds(120)));
    }

    @Test
    void the_flood_of_one_caller_takes_nothing_from_another() {
        assertTrue(nonces.use(OTHER, "first", NOON, NOON.plusSeconds(60)));
        flood();
        assertTrue(nonces.use(OTHER, "second", NOON, NOON.plusSeconds(60)));
        assertFalse(nonces.use(OTHER, "first", NOON, NOON.plusSeconds(60)));
    }

    @Test
    void as_time_goes_on_no_more_are_held_than_can_be_repeated() {
        for (int second = 0; second < 1000; second++) {
            assertTrue(nonces.use(FPMS, "n" + second, NOON.plusSeconds(second), NOON.plusSeconds(second + 60)));
        }
        assertEquals(61, nonces.size());
        assertTrue(nonces.use(OTHER, "n", NOON.plusSeconds(2000), NOON.plusSeconds(2060)));
        assertEquals(1, nonces.size(), "whoever's they are");
    }

    private void flood() {
        for (int i = 0; i < InMemoryNonces.MOST_OF_ONE; i++) {
            assertTrue(nonces.use(FPMS, "n" + i, NOON, NOON.plusSeconds(60)));
        }
    }
}
