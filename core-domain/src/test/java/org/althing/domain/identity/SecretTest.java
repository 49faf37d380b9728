package org.althing.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.althing.domain.identity.Secret.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final String EXAMPLE = "alt_0123456789ABCDEFGHIJKLMNOPQRST418URS";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    @Test
    void the_example_of_the_manual_is_well_formed() {
        assertEquals(Optional.of(new Secret(EXAMPLE)), Secret.parse(Kind.API_KEY, EXAMPLE));
        assertEquals(
                new Secret(EXAMPLE),
                Secret.of(Kind.API_KEY, IntStream.range(0, 30).toArray()));
    }

    @Test
    void any_single_changed_character_is_refused() {
        for (int i = 0; i < EXAMPLE.length(); i++) {
            for (char other = 0; other < 0x180; other++) {
                if (other != EXAMPLE.charAt(i)) {
                    assertRefused(EXAMPLE.substring(0, i) + other + EXAMPLE.substring(i + 1));
                }
            }
        }
    }

    @Test
    void two_neighbours_that_changed_places_are_refused() {
        for (int i = 0; i + 1 < EXAMPLE.length(); i++) {
            var a = EXAMPLE.charAt(i);
            var b = EXAMPLE.charAt(i + 1);
            assertRefused(EXAMPLE.substring(0, i) + b + a + EXAMPLE.substring(i + 2));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alt_",
                " alt_0123456789ABCDEFGHIJKLMNOPQRST418URS",
                "alt_0123456789ABCDEFGHIJKLMNOPQRST418URS ",
                "ALT_0123456789ABCDEFGHIJKLMNOPQRST418URS",
                "0123456789ABCDEFGHIJKLMNOPQRST418URS",
                "alt_0123456789ABCDEFGHIJKLMNOPQRST418UR"
            })
    void another_form_is_refused(String raw) {
        assertRefused(raw);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_made_is_read_as_its_kind_and_no_other(Kind kind) {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            var made = Secret.of(kind, random.ints(30, 0, 62).toArray());
            assertTrue(made.value().matches(kind.prefix() + "[0-9A-Za-z]{36}"), made.value());
            for (var other : Kind.values()) {
                assertEquals(other == kind, Secret.parse(other, made.value()).isPresent());
            }
        }
    }

    @Test
    void the_extremes_are_read_too() {
        for (int digit : new int[] {0, 61}) {
            var made = Secret.of(
                    Kind.API_KEY, IntStream.generate(() -> digit).limit(30).toArray());
            assertEquals(Optional.of(made), Secret.parse(Kind.API_KEY, made.value()));
            assertEquals(
                    "alt_" + String.valueOf(DIGITS.charAt(digit)).repeat(30),
                    made.value().substring(0, 34));
        }
    }

    @Test
    void no_prefix_begins_another() {
        for (var one : Kind.values()) {
            for (var other : Kind.values()) {
                assertEquals(one == other, other.prefix().startsWith(one.prefix()));
            }
        }
    }

    @Test
    void too_few_or_too_many_random_digits_are_a_bug_of_ours() {
        assertThrows(IllegalArgumentException.class, () -> Secret.of(Kind.API_KEY, new int[29]));
        assertThrows(IllegalArgumentException.class, () -> Secret.of(Kind.API_KEY, new int[31]));
    }

    /** Reckoned with {@code printf %s alt_… | sha256sum}. */
    @Test
    void at_rest_it_is_its_sha_256() {
        assertEquals(
                "977def580075bb5b091b4d028e699b22e993dcf2d0a69a518f926b00046d4094",
                new Secret(EXAMPLE).hash().hex());
    }

    @Test
    void it_shows_itself_to_no_log() {
        assertEquals("Secret[hidden]", new Secret(EXAMPLE).toString());
        assertFalse(new Secret(EXAMPLE).hash().toString().contains(EXAMPLE));
    }

    private static void assertRefused(String raw) {
        assertEquals(Optional.empty(), Secret.parse(Kind.API_KEY, raw), raw);
    }
}
