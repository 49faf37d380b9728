package org.althing.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordTest {
    @Test
    void a_password_has_8_to_1024_characters() {
        assertRefused("1234567");
        assertTaken("12345678");
        assertTaken("x".repeat(1024));
        assertRefused("x".repeat(1025));
        assertTaken("🔑".repeat(1024));
        assertRefused("🔑".repeat(1025));
        assertRefused("🔑".repeat(7));
    }

    @Test
    void every_character_is_welcome() {
        assertTaken("        ");
        assertTaken("\u0000\u0001\n\t\u202e\u200b \ufe0f");
    }

    @Test
    void it_is_composed_so_that_two_keyboards_agree() {
        assertEquals(Password.parse("caf\u00e9 noir"), Password.parse("cafe\u0301 noir"));
        assertRefused("e\u0301".repeat(7));
        assertEquals(Optional.of(new Password("é".repeat(1024))), Password.parse("e\u0301".repeat(1024)));
        assertEquals(Optional.of(new Password("각".repeat(1024))), Password.parse("\u1100\u1161\u11a8".repeat(1024)));
    }

    @Test
    void it_is_not_trimmed_nor_folded() {
        assertEquals(" PassWord ", Password.parse(" PassWord ").orElseThrow().value());
    }

    @Test
    void it_shows_itself_to_no_log() {
        assertEquals(
                "Password[hidden]",
                Password.parse("correct horse").orElseThrow().toString());
        assertEquals("PasswordHash[hidden]", new PasswordHash("$argon2id$...").toString());
    }

    @Test
    void it_knows_whether_it_is_the_name() {
        var password = Password.parse("Þórdís42").orElseThrow();
        assertTrue(password.equalsName(UserName.parse("þóRDÍS42").orElseThrow()));
        assertFalse(password.equalsName(UserName.parse("Þórdís4").orElseThrow()));
    }

    private static void assertTaken(String raw) {
        assertEquals(Optional.of(new Password(raw)), Password.parse(raw));
    }

    private static void assertRefused(String raw) {
        assertEquals(Optional.empty(), Password.parse(raw));
    }
}
