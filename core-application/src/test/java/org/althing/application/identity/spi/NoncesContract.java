package org.althing.application.identity.spi;

import static org.althing.application.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.althing.application.Races;
import org.althing.domain.identity.CallerName;
import org.junit.jupiter.api.Test;

/** What every {@link Nonces} does. Each test begins with none used. */
public interface NoncesContract {
    CallerName FPMS = new CallerName("fpms");

    Nonces nonces();

    @Test
    default void a_nonce_is_used_once_by_each_caller() {
        assertTrue(nonces().use(FPMS, "n", NOON, NOON.plusSeconds(60)));
        assertFalse(nonces().use(FPMS, "n", NOON, NOON.plusSeconds(60)));
        assertTrue(nonces().use(new CallerName("other"), "n", NOON, NOON.plusSeconds(60)));
    }

    @Test
    default void of_many_who_use_one_at_once_one_does() {
        var used = Races.race(32, i -> nonces().use(FPMS, "n", NOON, NOON.plusSeconds(60)));
        assertEquals(1, Collections.frequency(used, true));
    }

    @Test
    default void a_nonce_is_remembered_until_its_time_is_over_and_no_longer() {
        assertTrue(nonces().use(FPMS, "late", NOON, NOON.plusSeconds(60)));
        assertTrue(nonces().use(FPMS, "soon", NOON, NOON.plusSeconds(10)));
        assertFalse(nonces().use(FPMS, "soon", NOON.plusSeconds(10), NOON.plusSeconds(70)));
        assertTrue(nonces().use(FPMS, "soon", NOON.plusSeconds(11), NOON.plusSeconds(71)));
        assertFalse(nonces().use(FPMS, "late", NOON.plusSeconds(60), NOON.plusSeconds(120)));
        assertTrue(nonces().use(FPMS, "late", NOON.plusSeconds(61), NOON.plusSeconds(121)));
        assertFalse(nonces().use(FPMS, "soon", NOON.plusSeconds(61), NOON.plusSeconds(121)));
    }
}
