package org.althing.domain.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VlanIdTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4093, 4094})
    void numbers_from_1_to_4094_are_vlans(int number) {
        assertEquals(number, VlanId.of(number).orElseThrow().value());
        assertEquals(VlanId.of(number), VlanId.parse(Integer.toString(number)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4095, 4096})
    void numbers_that_the_standard_keeps_for_itself_are_none(int number) {
        assertTrue(VlanId.of(number).isEmpty());
        assertTrue(VlanId.parse(Integer.toString(number)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all", "1.0", " 7", "+7", "99999999999", "٧"})
    void what_is_no_number_is_none(String raw) {
        assertTrue(VlanId.parse(raw).isEmpty());
    }
}
