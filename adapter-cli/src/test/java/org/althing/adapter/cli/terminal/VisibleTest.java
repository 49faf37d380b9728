package org.althing.adapter.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void what_people_write_stays_as_it_is() {
        var text = "Þorsteinn שלום 日本 👩‍🚀 e\u0301 \\u001b";
        assertSame(text, Visible.of(text));
    }

    @Test
    void what_controls_a_terminal_is_spelled_out() {
        assertEquals("\\u001b]0;title\\u0007", Visible.of("\u001b]0;title\u0007"));
        assertEquals("\\u009b2J", Visible.of("\u009b2J"));
        assertEquals("a\\u000ab\\u000dc\\u0008", Visible.of("a\nb\rc\b"));
        assertEquals("\\u007f", Visible.of("\u007f"));
    }

    @Test
    void what_turns_a_line_around_is_spelled_out() {
        assertEquals("\\u202eabc\\u2066\\u200f\\u061c\\u2028", Visible.of("\u202eabc\u2066\u200f\u061c\u2028"));
    }

    @Test
    void a_tab_is_a_blank() {
        assertEquals("a b", Visible.of("a\tb"));
    }
}
