package org.althing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @Test
    void bytes_are_those_of_utf_8() {
        assertEquals(0, Text.utf8Bytes(""));
        assertEquals(1 + 2 + 3 + 4, Text.utf8Bytes("aé€😀"));
    }

    @Test
    void a_pair_of_surrogates_is_one_code_point() {
        assertEquals(2, Text.codePoints("a😀"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "😀", "\ufffd"})
    void text_with_whole_characters_is_well_formed(String text) {
        assertTrue(Text.isWellFormed(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "a\ud83d", "\ude00a", "\ude00\ud83d"})
    void text_with_half_a_character_is_not(String text) {
        assertFalse(Text.isWellFormed(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\t\n", "\u00a0", "\u2003\u200b", "\u3000", "\u2060\ufeff", "\u115f\u3164", "\ufe0f"})
    void what_shows_nothing_is_blank(String text) {
        assertTrue(Text.isBlank(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " . ", "\u0301", "😀"})
    void what_shows_something_is_not(String text) {
        assertFalse(Text.isBlank(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "019A0000-aBcD-7000-8000-FFFFFFFFFFFF"})
    void ids_have_the_form_of_ids(String text) {
        assertTrue(Text.hasFormOfUuid(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0-0-0-0-0",
                "00000000-0000-4000-8000-00000000000",
                "00000000-0000-4000-8000-0000000000000",
                "g0000000-0000-4000-8000-000000000000",
                "00000000_0000_4000_8000_000000000000",
                "00000000-0000-4000-8000-000000000000\n",
                "０0000000-0000-4000-8000-000000000000"
            })
    void other_texts_do_not(String text) {
        assertFalse(Text.hasFormOfUuid(text));
    }
}
