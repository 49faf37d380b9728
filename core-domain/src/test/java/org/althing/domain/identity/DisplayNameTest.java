package org.althing.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "Frigg Fjörgynsdóttir",
                "a / b <c> & 'd'",
                "שלום",
                "👩\u200d🚀",
                "pаypal mixed",
                "می\u200cخواهم"
            })
    void a_name_to_be_shown_may_be_nearly_anything(String name) {
        assertEquals(Optional.of(new DisplayName(name)), DisplayName.parse(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0", "\u200b", "\u3000 \u2060", "\u3164"})
    void it_shows_something(String name) {
        assertEquals(Optional.empty(), DisplayName.parse(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "a\u001b[31m", "a\u007fb", "a\u0085b", "a\u2028b", "a\u2029b"})
    void it_breaks_no_line_and_steers_no_terminal(String name) {
        assertEquals(Optional.empty(), DisplayName.parse(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u200eb", "a\u200fb", "a\u061cb", "a\u2066b", "a\u2069b", "\u202aab"})
    void it_turns_nothing_around(String name) {
        assertEquals(Optional.empty(), DisplayName.parse(name));
    }

    @Test
    void blanks_around_it_are_cut_off_and_it_is_composed() {
        assertEquals(Optional.of(new DisplayName("caf\u00e9")), DisplayName.parse("  cafe\u0301\n"));
    }

    @Test
    void it_has_at_most_64_characters() {
        assertEquals(Optional.of(new DisplayName("😀".repeat(64))), DisplayName.parse(" " + "😀".repeat(64)));
        assertEquals(Optional.empty(), DisplayName.parse("😀".repeat(65)));
    }
}
