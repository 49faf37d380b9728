package org.althing.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"ab", "Frigg", "a1", "1a", "42", "x_.-", "a--", "Þórdís", "jean-luc.p", "mee", "roots"})
    void letters_digits_and_a_few_signs_make_a_name(String name) {
        assertTaken(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a", "_a", ".a", "-a", "a b", "a/b", "a@b", "a#", "a*", "a+b", "a:b", "a'", "a\"b", "a\\", "a\n",
                "\tab", "a\u0000", "ab ", "a²", "a½", "Ⅷx", "a€", "a→"
            })
    void other_signs_do_not(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301ab", "\u20e3ab", "\u0e31ก"})
    void a_mark_does_not_begin_a_name(String name) {
        assertRefused(name);
    }

    @Test
    void a_name_has_2_to_32_characters() {
        assertTaken("a".repeat(32));
        assertRefused("a".repeat(33));
        assertTaken("😀".repeat(32));
        assertRefused("😀".repeat(33));
        assertRefused("é");
    }

    @Test
    void characters_are_counted_when_composed() {
        assertEquals(Optional.of(new UserName("\u00e9\u00e9")), UserName.parse("e\u0301e\u0301"));
        assertRefused("e\u0301");
        assertTaken("\u00e9".repeat(32));
        assertEquals(
                "\u00e9".repeat(32),
                UserName.parse("e\u0301".repeat(32)).orElseThrow().value());
    }

    @Test
    void what_was_typed_has_at_most_128_bytes() {
        assertTaken("😀".repeat(32));
        // Nine bytes that compose to one character of three.
        var composes = "\u1100\u1161\u11a8";
        assertEquals(
                "각".repeat(14),
                UserName.parse(composes.repeat(14)).orElseThrow().value());
        assertRefused(composes.repeat(15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀x",
                "x😀",
                "😀😀",
                "👩🏽",
                "🇮🇸",
                "🇮🇸🇮🇸",
                "❤\ufe0fx",
                "☀x",
                "👩\u200d🚀",
                "👩🏽\u200d🚀",
                "👩\u200d👩\u200d👧\u200d👦",
                "👩\u200d❤\ufe0f\u200d👨",
                "🏳\ufe0f\u200d🌈",
                "🤷🏽\u200d♀\ufe0f",
                "👁\ufe0f\u200d🗨\ufe0f",
                "1\ufe0f\u20e3",
                "1\ufe0f\u20e32\ufe0f\u20e3",
                "7\u20e3",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f"
            })
    void emoji_are_letters_too(String name) {
        assertTaken(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\ufe0fb",
                "ab\ufe0f",
                "\ufe0fab",
                "1\ufe0fa",
                "1\ufe0f",
                "a\u200db",
                "😀\u200d",
                "😀\u200da",
                "a\u200d😀",
                "😀\u200d\u200d😀",
                "😀\ufe0f\ufe0f",
                "😀\ufe0e",
                "#\ufe0f\u20e3",
                "*\ufe0f\u20e3",
                "a\udb40\udc67\udb40\udc7f",
                "🏴\udb40\udc67\udb40\udc62",
                "🏴\udb40\udc67x",
                "🏴\udb40\udc67\udb40\udc7f\udb40\udc67",
                "😀\udb40\udc67\udb40\udc7f"
            })
    void the_glue_of_emoji_stands_only_within_one(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u200bb",
                "a\u200cb",
                "a\u2060b",
                "a\u00adb",
                "a\u034fb",
                "a\ufeffb",
                "\u115fab",
                "a\u1160b",
                "a\u3164",
                "a\uffa0b",
                "a\u180eb",
                "a\u17b4b",
                "a\ufe00b",
                "a\udb40\udd00b",
                "a\ud834\udd73b"
            })
    void what_has_no_shape_hides_in_no_name(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u202ab", "a\u200eb", "a\u200fb", "a\u061cb", "a\u2066b", "\u2069ab"})
    void nothing_turns_a_name_around(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ольга", "Ωμέγα", "שלום", "مرحبا", "नमस्ते", "日本語", "かなカナ", "日本のカナ", "漢한", "한국어", "漢ㄅㄆ", "ไทย", "ა1ბ",
                "Ω_1.-😀"
            })
    void a_name_is_of_one_script(String name) {
        assertTaken(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pаypal", "aΩ", "аα", "abע", "a日", "かa", "かя", "한か", "漢한か", "ㄅか", "漢ㄅか", "한ㄅ", "a_я", "a😀я"})
    void a_name_does_not_mix_scripts(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me", "ME", "Me", "ｍｅ", "𝐦𝐞", "althing", "Althing", "ALTHİNG", "system", "SYSTEM", "admin", "Admın",
                "root", "ｒｏｏｔ", "RooT"
            })
    void a_reserved_name_is_refused_in_every_guise(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"а́dmin", "ме", "ΜΕ", "ѕуѕтем"})
    void a_reserved_name_in_other_letters_is_refused_too(String name) {
        assertRefused(name);
    }

    @Test
    void an_id_is_no_name() {
        assertRefused("00000000-0000-4000-8000-000000000000");
    }

    @Test
    void names_that_look_the_same_have_one_skeleton() {
        assertEquals(skeleton("pace"), skeleton("расе"));
        assertEquals(skeleton("pace"), skeleton("PACE"));
        assertEquals(skeleton("😀x"), skeleton("😀\ufe0fx"));
    }

    @Test
    void a_name_is_written_as_it_was_composed() {
        assertEquals("\u00e9a", UserName.parse("e\u0301a").orElseThrow().toString());
    }

    private static Object skeleton(String name) {
        return UserName.parse(name).orElseThrow().skeleton();
    }

    private static void assertTaken(String name) {
        assertEquals(Optional.of(new UserName(name)), UserName.parse(name));
    }

    private static void assertRefused(String name) {
        assertEquals(Optional.empty(), UserName.parse(name));
    }
}
