package org.althing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {
    @ParameterizedTest
    @CsvSource({
        "Frigg,frigg",
        "FRIGG,frigg",
        "Straße,STRASSE",
        "STRAẞE,strasse",
        "ΣΊΣΥΦΟΣ,σίσυφος",
        "ǅ,ǆ",
        "Éa,éa",
        "ŉa,ʼNa",
        "ᏣᎳᎩ,ꮳꮃꭹ"
    })
    void case_makes_no_difference(String one, String other) {
        assertAlike(one, other);
    }

    @ParameterizedTest
    @CsvSource({"ｆｒｉｇｇ,frigg", "𝐟𝐫𝐢𝐠𝐠,frigg", "ﬁnn,finn", "①,1", "é,e\u0301", "Å,Å", "ｱ,ア", "２,2"})
    void compatible_forms_make_no_difference(String one, String other) {
        assertAlike(one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "аbсԁе,abcde",
        "ѕһірј,shipj",
        "қк,қk",
        "ху,xy",
        "ӏо,lo",
        "ԛԝ,qw",
        "ѵ,v",
        "ү,y",
        "ԍ,g",
        "АВСЕНІЈКМОРЅТХУ,ABCEHIJKMOPSTXY",
        "ԚԜԀҺѴҮ,QWDHVY",
        "З,3"
    })
    void cyrillic_letters_that_look_latin_are_latin(String cyrillic, String latin) {
        assertAlike(cyrillic, latin);
    }

    @ParameterizedTest
    @CsvSource({"αικορτυνχγω,aikoptuvxyw", "ΑΒΕΖΗΙΚΜΟΡΤΧ,ABEZHIKMOPTX", "ϳ,j", "ϲ,c", "Ϲ,C"})
    void greek_letters_that_look_latin_are_latin(String greek, String latin) {
        assertAlike(greek, latin);
    }

    @ParameterizedTest
    @CsvSource({"ё,ë", "ї,ï", "Ї,Ï", "ά,á", "Ό,Ó", "ѐ,è", "ӑ,ă"})
    void marks_on_letters_that_look_latin_stay(String one, String latin) {
        assertAlike(one, latin);
    }

    @ParameterizedTest
    @CsvSource({"ı,i", "İ,i", "i\u0307,i", "і\u0307,i", "j\u0307,j", "i\u0307\u0307,i"})
    void a_dot_on_an_i_is_not_seen(String one, String other) {
        assertAlike(one, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"😀\ufe0fx", "😀\u200dx", "\u200b😀x", "😀\u2060x", "😀x\u00ad", "😀\udb40\udc67x", "😀\u202ex"})
    void what_has_no_shape_makes_no_difference(String name) {
        assertAlike(name, "😀x");
    }

    @ParameterizedTest
    @CsvSource({
        "ab,ba",
        "o,0",
        "e,é",
        "n,ñ",
        "ж,x",
        "б,6",
        "д,a",
        "λ,l",
        "π,n",
        "日,曰",
        "😀,😃",
        "👩🏽,👩🏿",
        "a.b,ab",
        "a-b,a_b",
        "i,l",
        "١,1"
    })
    void what_can_be_told_apart_stays_apart(String one, String other) {
        assertNotEquals(Skeleton.of(one), Skeleton.of(other));
    }

    @Test
    void latin_letters_stay_what_they_are() {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            assertEquals(
                    String.valueOf(letter), Skeleton.of(String.valueOf(letter)).value());
            assertEquals(
                    String.valueOf(letter),
                    Skeleton.of(String.valueOf(letter).toUpperCase(Locale.ROOT)).value());
        }
        for (var reserved : List.of("me", "althing", "system", "admin", "root")) {
            assertEquals(reserved, Skeleton.of(reserved).value());
        }
    }

    @Test
    void the_skeleton_of_a_skeleton_is_itself() {
        IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .forEach(SkeletonTest::assertStable);
        AnyText.strings(3, 50_000).filter(Text::isWellFormed).forEach(SkeletonTest::assertStable);
    }

    /** But for the iota subscript, which is a mark that other marks pass by, and as a capital a letter that they do not. */
    @Test
    void a_name_and_its_capitals_have_one_skeleton() {
        AnyText.strings(4, 50_000)
                .filter(Text::isWellFormed)
                .filter(name -> Normalizer.normalize(name, Normalizer.Form.NFD).indexOf(0x345) < 0)
                .forEach(name -> {
                    assertAlike(name, name.toUpperCase(Locale.ROOT));
                    assertAlike(name, name.toLowerCase(Locale.ROOT));
                });
    }

    @Test
    void skeletons_are_in_the_order_of_their_code_points() {
        var names = List.of("a", "ab", "b", "é", "日", "\ufa0e", "😀", "𠀀");
        var sorted = new ArrayList<>(names.stream().map(Skeleton::of).toList());
        Collections.reverse(sorted);
        Collections.sort(sorted);
        assertEquals(names.stream().map(Skeleton::of).toList(), sorted);
        assertTrue(
                Arrays.compareUnsigned("\ufa0e".getBytes(StandardCharsets.UTF_8), "😀".getBytes(StandardCharsets.UTF_8))
                        < 0);
    }

    private static void assertStable(String name) {
        var skeleton = Skeleton.of(name);
        assertEquals(skeleton, Skeleton.of(skeleton.value()), () -> "of " + escaped(name));
    }

    private static void assertAlike(String one, String other) {
        assertEquals(Skeleton.of(one), Skeleton.of(other), () -> escaped(one) + " and " + escaped(other));
    }

    private static String escaped(String raw) {
        var text = new StringBuilder();
        raw.codePoints().forEach(point -> text.append("U+%04X ".formatted(point)));
        return text.toString();
    }
}
