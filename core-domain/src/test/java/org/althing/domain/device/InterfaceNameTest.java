package org.althing.domain.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"lo", "eth0", "enp3s0f1", "eth0.4094", "wlan0_ap", "br-1a2b3c4d5e6f", "a", "...", "eth0:1"})
    void what_linux_tools_call_interfaces_is_a_name(String name) {
        assertEquals(name, InterfaceName.parse(name).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "-eth0",
                "--help",
                "eth0/..",
                "eth 0",
                "eth0\n",
                "sixteen-letters-",
                "ethö",
                "a@b",
                "$(id)"
            })
    void what_a_program_could_take_for_an_option_or_a_path_is_no_name(String name) {
        assertTrue(InterfaceName.parse(name).isEmpty());
    }

    @Test
    void fifteen_characters_are_the_most() {
        assertTrue(InterfaceName.parse("x".repeat(15)).isPresent());
        assertTrue(InterfaceName.parse("x".repeat(16)).isEmpty());
    }

    @Test
    void names_are_in_the_order_of_their_characters() {
        var names = Stream.of("wlan0", "eth10", "eth1", "lo", "Z0")
                .map(InterfaceName::parse)
                .map(Optional::orElseThrow)
                .sorted()
                .map(InterfaceName::toString)
                .toList();
        assertEquals(List.of("Z0", "eth1", "eth10", "lo", "wlan0"), names);
    }
}
