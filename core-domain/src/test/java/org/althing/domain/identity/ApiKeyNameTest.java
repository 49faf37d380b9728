package org.althing.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyNameTest {
    @Test
    void a_key_is_called_what_its_owner_likes() {
        assertEquals(Optional.of(new ApiKeyName("ci: build & deploy 🔑")), ApiKeyName.parse(" ci: build & deploy 🔑 "));
        assertEquals(Optional.of(new ApiKeyName("é".repeat(64))), ApiKeyName.parse("e\u0301".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "a\nb", "a\u0000", "a\u2028b"})
    void blanks_and_controls_are_no_name(String name) {
        assertEquals(Optional.empty(), ApiKeyName.parse(name));
    }

    @Test
    void it_has_at_most_64_characters() {
        assertEquals(Optional.empty(), ApiKeyName.parse("x".repeat(65)));
    }
}
