package org.althing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.althing.domain.identity.UserName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    @ParameterizedTest
    @ValueSource(strings = {"frigg", "😀x", "日本", "x_.-", "~", "\u00ff\u0000"})
    void a_cursor_leads_back_to_its_key(String key) {
        var cursor = Cursor.parse(Cursor.behind(key).toString()).orElseThrow();
        assertEquals(new Cursor.Place<>(key, false), Cursor.place(cursor, Optional::of));
    }

    @Test
    void a_cursor_can_stand_in_a_query_as_it_is() {
        IntStream.range(0, 300)
                .mapToObj(i ->
                        Cursor.behind(Character.toString(i).repeat(i % 7 + 1)).value())
                .forEach(cursor -> assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor));
    }

    @Test
    void without_a_cursor_a_list_begins_at_its_beginning() {
        assertEquals(new Cursor.Place<UserName>(null, false), Cursor.place(null, UserName::parse));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a", "=", "YSBi", "____", "é", "ZnJpZ2c===", "\ud800"})
    void a_cursor_that_is_none_of_ours_is_bad(String forged) {
        var cursor = Cursor.parse(forged).orElseThrow();
        assertEquals(new Cursor.Place<UserName>(null, true), Cursor.place(cursor, UserName::parse));
    }

    @Test
    void a_cursor_has_1_to_512_characters() {
        assertEquals(Optional.empty(), Cursor.parse(""));
        assertTrue(Cursor.parse("x".repeat(512)).isPresent());
        assertEquals(Optional.empty(), Cursor.parse("x".repeat(513)));
    }

    @Test
    void the_cursor_of_the_longest_name_is_short_enough() {
        var cursor = Cursor.behind("😀".repeat(64)).value();
        assertTrue(Cursor.parse(cursor).isPresent(), cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "50", "200", "007"})
    void a_page_has_1_to_200_items(String size) {
        assertEquals(Optional.of(new PageSize(Integer.parseInt(size))), PageSize.parse(size));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000", "201", "999", "1000", "-1", "+1", "1.0", " 1", "1\n", "१", "x"})
    void no_page_has_more_or_less(String size) {
        assertEquals(Optional.empty(), PageSize.parse(size));
    }

    @Test
    void who_does_not_say_gets_50() {
        assertEquals(50, PageSize.orDefault(null));
        assertEquals(7, PageSize.orDefault(new PageSize(7)));
    }

    @Test
    void a_page_shows_whether_the_list_goes_on() {
        var last = Page.cut(List.of("a", "b"), 2, key -> key);
        assertEquals(List.of("a", "b"), last.items());
        assertNull(last.next());

        var first = Page.cut(List.of("a", "b", "c"), 2, key -> key);
        assertEquals(List.of("a", "b"), first.items());
        assertEquals(Cursor.behind("b"), first.next());

        var empty = Page.cut(List.<String>of(), 2, key -> key);
        assertEquals(List.of(), empty.items());
        assertNull(empty.next());
    }

    @Test
    void a_page_is_shown_in_another_way_with_the_same_place() {
        var page = Page.cut(List.of("a", "b", "c"), 2, key -> key).map(String::length);
        assertEquals(new Page<>(List.of(1, 1), Cursor.behind("b")), page);
    }

    @Test
    void a_pages_items_are_its_own() {
        var items = new ArrayList<>(List.of("a"));
        var page = new Page<>(items, null);
        items.clear();
        assertEquals(List.of("a"), page.items());
        assertThrows(UnsupportedOperationException.class, () -> page.items().clear());
        assertFalse(page.items().isEmpty());
    }
}
