package org.althing.domain.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.althing.domain.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsOfInterfacesTest {
    private static final IpAddress INET = IpAddress.parse("192.0.2.1").orElseThrow();
    private static final IpAddress INET6 = IpAddress.parse("2001:db8::1").orElseThrow();

    @ParameterizedTest
    @CsvSource({"UP,UP", "down,DOWN", "lowerlayerdown,LOWERLAYERDOWN", "Dormant,DORMANT", "asleep,UNKNOWN", "'',UNKNOWN"
    })
    void a_state_that_is_not_known_is_unknown(String name, OperState state) {
        assertEquals(state, OperState.of(name));
    }

    @Test
    void a_wire_without_a_link_has_no_duplex() {
        assertEquals(Optional.of(Duplex.FULL), Duplex.of("full\n"));
        assertEquals(Optional.of(Duplex.HALF), Duplex.of("half"));
        assertTrue(Duplex.of("unknown").isEmpty());
    }

    @Test
    void a_prefix_is_no_longer_than_the_address() {
        assertEquals(32, new InterfaceAddress(INET, 32, "global", false, null, null).prefixLength());
        assertEquals(128, new InterfaceAddress(INET6, 128, "global", false, null, null).prefixLength());
        assertThrows(IllegalArgumentException.class, () -> new InterfaceAddress(INET, 33, "global", false, null, null));
        assertThrows(
                IllegalArgumentException.class, () -> new InterfaceAddress(INET6, -1, "global", false, null, null));
    }

    @Test
    void a_reading_does_not_change_with_the_lists_it_was_made_of() {
        var cpus = new ArrayList<>(List.of(1.0));
        var vitals = new Vitals(
                1,
                cpus,
                new Vitals.Load(0, 0, 0),
                new Vitals.Memory(3, 1, 2),
                new Vitals.Swap(0, 0),
                new ArrayList<>(),
                new ArrayList<>(),
                INET,
                7);
        cpus.clear();
        assertEquals(List.of(1.0), vitals.cpus());
    }
}
