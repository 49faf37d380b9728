package org.althing.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "e\u0301", "\u00e9", "a\u001b\u202e\ufeff", "\u2028", "\ufffe"})
    void a_body_is_kept_exactly_as_it_came(String body) {
        assertEquals(Optional.of(new Body(body)), Body.parse(body));
    }

    @Test
    void it_has_1_byte_to_60_kib_of_utf_8() {
        assertEquals(Optional.empty(), Body.parse(""));
        assertTaken("x".repeat(61_440));
        assertRefused("x".repeat(61_441));
        assertTaken("é".repeat(30_720));
        assertRefused("é".repeat(30_720) + "x");
        assertTaken("€".repeat(20_480));
        assertRefused("€".repeat(20_480) + "x");
        assertTaken("😀".repeat(15_360));
        assertRefused("😀".repeat(15_360) + "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000", "\u0000b"})
    void nul_is_refused_for_databases_cannot_keep_it(String body) {
        assertRefused(body);
    }

    private static void assertTaken(String raw) {
        assertEquals(Optional.of(new Body(raw)), Body.parse(raw));
    }

    private static void assertRefused(String raw) {
        assertEquals(Optional.empty(), Body.parse(raw));
    }
}
