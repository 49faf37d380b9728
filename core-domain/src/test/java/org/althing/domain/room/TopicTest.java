package org.althing.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {
    @Test
    void a_topic_may_be_empty() {
        assertEquals(Optional.of(Topic.NONE), Topic.parse(""));
        assertEquals(Optional.of(Topic.NONE), Topic.parse("  \n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u0000b", "a\u0085b", "a\u2028b", "a\u2029b"})
    void it_is_one_line(String topic) {
        assertEquals(Optional.empty(), Topic.parse(topic));
    }

    @Test
    void it_has_at_most_256_characters() {
        assertEquals(Optional.of(new Topic("😀".repeat(256))), Topic.parse(" " + "😀".repeat(256) + " "));
        assertEquals(Optional.empty(), Topic.parse("😀".repeat(257)));
        assertEquals(Optional.of(new Topic("é".repeat(256))), Topic.parse("e\u0301".repeat(256)));
    }
}
