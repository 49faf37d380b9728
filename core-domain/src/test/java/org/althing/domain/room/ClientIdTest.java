package org.althing.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", " ", "a b", "e\u0301", "😀", "\"'\\"})
    void an_id_is_kept_exactly_as_it_came(String id) {
        assertEquals(Optional.of(new ClientId(id)), ClientId.parse(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a\u0000", "\u007f", "\u0085"})
    void nothing_and_controls_are_refused(String id) {
        assertEquals(Optional.empty(), ClientId.parse(id));
    }

    @Test
    void it_has_at_most_64_characters() {
        assertEquals(Optional.of(new ClientId("😀".repeat(64))), ClientId.parse("😀".repeat(64)));
        assertEquals(Optional.empty(), ClientId.parse("x".repeat(65)));
    }
}
