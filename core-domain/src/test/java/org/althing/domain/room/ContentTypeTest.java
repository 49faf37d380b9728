package org.althing.domain.room;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/markdown",
                "application/jose",
                "application/vnd.a+json",
                "TEXT/Plain",
                "text/plain;charset=utf-8",
                "text/plain; charset=\"utf-8\"",
                "text/plain ; a=b;c=d",
                "a/b;c=\"\"",
                "a/b;c=\"d;e=f\"",
                "!/~",
                "x/*"
            })
    void a_media_type_is_taken_as_it_is(String type) {
        assertEquals(Optional.of(new ContentType(type)), ContentType.parse(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text/",
                "/plain",
                "text/plain/x",
                "text /plain",
                " text/plain",
                "text/plain ",
                "text/plain;",
                "text/plain;a",
                "text/plain;a=",
                "text/plain;a=b c",
                "text/plain;a=\"b",
                "text/plain;a=\"b\\\"",
                "text/plain\r\nx:y",
                "text/plain;a=\"\r\nx:y\"",
                "text/plain;a=\"é\"",
                "tëxt/plain",
                "text/plain,text/html",
                "(a)/b"
            })
    void nothing_else_is_one(String type) {
        assertEquals(Optional.empty(), ContentType.parse(type));
    }

    @Test
    void it_has_at_most_128_characters() {
        assertEquals(Optional.of(new ContentType("a/" + "b".repeat(126))), ContentType.parse("a/" + "b".repeat(126)));
        assertEquals(Optional.empty(), ContentType.parse("a/" + "b".repeat(127)));
    }

    @Test
    void nobody_makes_reading_it_slow() {
        assertTimeoutPreemptively(ofSeconds(10), () -> {
            for (int i = 0; i < 1000; i++) {
                assertEquals(Optional.empty(), ContentType.parse("a/b" + " ;a=b".repeat(24) + "  ;"));
                assertEquals(Optional.empty(), ContentType.parse("a/b" + " ".repeat(124)));
                assertEquals(Optional.empty(), ContentType.parse("a/b;c=\"" + ";c=\"".repeat(28)));
            }
        });
    }
}
