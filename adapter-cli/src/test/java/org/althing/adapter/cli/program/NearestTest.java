package org.althing.adapter.cli.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was meant is what takes the fewest slips of the hand. */
class NearestTest {
    private static final List<String> KNOWN = List.of("user", "key", "room", "serve", "doctor");

    @ParameterizedTest
    @CsvSource({"sevre, serve", "esrve, serve", "usr, user", "kye, key", "romo, room", "servve, serve", "doc, doctor"})
    void one_slip_and_a_beginning_are_understood(String typed, String meant) {
        assertEquals(Optional.of(meant), Nearest.closeTo(typed, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"frobnicate", "x", "''", "start"})
    void what_resembles_nothing_is_not_guessed(String typed) {
        assertEquals(Optional.empty(), Nearest.closeTo(typed, KNOWN));
    }

    @Test
    void two_letters_swapped_are_nearer_than_two_changed() {
        assertEquals("server.bind", Nearest.to("server.bnid", List.of("server.bold", "server.bind")));
    }

    @Test
    void where_nothing_is_known_nothing_is_guessed() {
        assertEquals("", Nearest.to("word", List.of()));
        assertEquals(Optional.empty(), Nearest.closeTo("word", List.of()));
        assertEquals(Optional.empty(), Nearest.closeTo("w", List.of()));
    }
}
