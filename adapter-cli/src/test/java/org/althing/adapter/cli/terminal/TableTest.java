package org.althing.adapter.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class TableTest {
    public record Person(
            String name, @Nullable String displayName, List<String> tags, boolean away, Instant createdAt) {}

    public record Pet(String name, Person owner, @Nullable Ref keeper) {}

    public record Ref(String id, @Nullable String name) {}

    private static final Person ADA =
            new Person("ada", null, List.of("a", "b"), true, Instant.parse("2026-11-21T12:00:00.007Z"));

    private static String text(Text text) {
        return String.join("\n", text.lines(false));
    }

    @Test
    void columns_are_as_wide_as_they_must_be() {
        var table = new Table(List.of("name", "member count"), List.of(List.of("a long name", "1"), List.of("b", "2")));
        assertEquals("""
                NAME         MEMBER COUNT
                a long name  1
                b            2""", text(table));
    }

    @Test
    void no_line_ends_with_blanks() {
        var table = new Table(List.of("a", "b"), List.of(List.of("1", ""), List.of("", "2")));
        assertEquals("A  B\n1\n   2", text(table));
    }

    @Test
    void a_table_without_rows_is_nothing() {
        assertEquals(List.of(), new Table(List.of("name"), List.of()).lines(true));
    }

    @Test
    void wide_letters_emoji_and_marks_keep_the_columns_straight() {
        var table = new Table(
                List.of(),
                List.of(
                        List.of("日本", "|"),
                        List.of("👩‍🚀é", "|"),
                        List.of("e\u0301e\u0301", "|"),
                        List.of("abcd", "|")));
        assertEquals("日本  |\n👩‍🚀é   |\ne\u0301e\u0301    |\nabcd  |", text(table));
    }

    @Test
    void the_header_is_bold_where_colour_is_welcome() {
        var table = new Table(List.of("name"), List.of(List.of("ada")));
        assertEquals(List.of("\u001b[1mNAME\u001b[0m", "ada"), table.lines(true));
        assertEquals(List.of("NAME", "ada"), table.lines(false));
    }

    @Test
    void shapes_are_shown_by_some_of_their_fields() {
        assertEquals(
                "NAME  TAGS  AWAY  DISPLAY NAME\nada   a, b  yes   –",
                text(Table.of(List.of(ADA), "name", "tags", "away", "displayName")));
    }

    @Test
    void one_shape_is_shown_by_all_its_fields() {
        assertEquals("""
                name    rex
                owner   name ada, tags a, b, away yes, created at 2026-11-21T12:00:00.007Z
                keeper  grace""", text(Table.of(new Pet("rex", ADA, new Ref("7", "grace")))));
    }

    @Test
    void who_has_no_name_any_more_is_shown_by_the_id() {
        assertEquals("KEEPER\n7", text(Table.of(List.of(new Pet("rex", ADA, new Ref("7", null))), "keeper")));
    }

    @Test
    void a_field_that_a_shape_has_not_is_our_mistake() {
        assertThrows(IllegalStateException.class, () -> Table.of(List.of(ADA), "nmae"));
    }

    @ParameterizedTest
    @CsvSource({
        "abc,3",
        "'',0",
        "日本,4",
        "한글,4",
        "ｆｕ,4",
        "e\u0301,1",
        "👍,2",
        "👩‍👩‍👧‍👦,2",
        "❤️,2",
        "a\u200bb,2",
        "ﬁ,1"
    })
    void a_text_is_so_many_columns_wide(String text, int width) {
        assertEquals(width, Width.of(text));
    }
}
