package org.althing.domain.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"02:fc:00:00:00:0a", "02:FC:00:00:00:0A", "02-fc-00-00-00-0A"})
    void however_it_was_written_it_is_one_address(String raw) {
        assertEquals("02:fc:00:00:00:0a", MacAddress.parse(raw).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02:fc:00:00:00",
                "02:fc:00:00:00:0a:0b",
                "02:fc:00:00:00:0g",
                "02:fc-00:00:00:0a",
                "02fc0000000a",
                "0.0.0.0",
                "02:fc:00:00:00:0a "
            })
    void anything_but_six_bytes_is_none(String raw) {
        assertTrue(MacAddress.parse(raw).isEmpty());
    }

    @Test
    void all_zeros_mean_that_there_is_no_address() {
        assertTrue(MacAddress.parse("00:00:00:00:00:00").orElseThrow().isNone());
        assertFalse(MacAddress.parse("00:00:00:00:00:01").orElseThrow().isNone());
    }
}
