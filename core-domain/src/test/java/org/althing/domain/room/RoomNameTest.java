package org.althing.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "_",
                "-",
                "...",
                ".a",
                "Hall",
                "hall_1.0-b",
                "Þing",
                "日本語mix",
                "pаypal",
                "1\ufe0f\u20e3",
                "🇮🇸",
                "👩\u200d🚀",
                "admin",
                "me"
            })
    void letters_digits_emoji_and_a_few_signs_make_a_name(String name) {
        assertEquals(Optional.of(new RoomName(name)), RoomName.parse(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "/",
                "a\\b",
                "a?b",
                "a#b",
                "a%20b",
                "a\n",
                "a\u0000",
                "a\u00a0b",
                "a:b",
                "a@b",
                "a+b",
                "a\u200bb",
                "a\u202eb",
                "a\u200d",
                "\ufe0f",
                "€"
            })
    void nothing_else_does(String name) {
        assertEquals(Optional.empty(), RoomName.parse(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void what_means_another_place_in_a_path_is_no_name(String name) {
        assertEquals(Optional.empty(), RoomName.parse(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "019A0000-ABCD-7000-8000-FFFFFFFFFFFF"})
    void an_id_is_no_name_and_is_pointed_at_as_an_id(String id) {
        assertEquals(Optional.empty(), RoomName.parse(id));
        assertEquals(RoomId.parse(id).map(RoomPointer.ById::new), RoomPointer.parse(id));
    }

    @Test
    void what_is_no_id_is_pointed_at_as_a_name() {
        assertEquals(Optional.of(new RoomPointer.ByName(new RoomName("hall"))), RoomPointer.parse("hall"));
        assertEquals(Optional.empty(), RoomPointer.parse("a/b"));
    }

    @Test
    void a_name_has_1_to_64_characters_when_composed() {
        assertEquals(Optional.of(new RoomName("é".repeat(64))), RoomName.parse("e\u0301".repeat(64)));
        assertEquals(Optional.of(new RoomName("😀".repeat(64))), RoomName.parse("😀".repeat(64)));
        assertEquals(Optional.empty(), RoomName.parse("é".repeat(65)));
    }

    @Test
    void names_that_look_the_same_have_one_skeleton() {
        assertEquals(new RoomName("hall").skeleton(), new RoomName("НАӏӏ").skeleton());
    }
}
