package org.althing.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @Test
    void a_number_of_an_entry_is_whole_and_fits_a_double() {
        assertEquals(Optional.of(new Seq(0)), Seq.parse("0"));
        assertEquals(Optional.of(new Seq(7)), Seq.parse("007"));
        assertEquals(Optional.of(new Seq(9_007_199_254_740_991L)), Seq.parse("9007199254740991"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                " 1",
                "1 ",
                "1.0",
                "1e3",
                "0x1",
                "१",
                "9007199254740992",
                "9999999999999999",
                "18446744073709551616",
                "1\n"
            })
    void nothing_else_is_one(String raw) {
        assertEquals(Optional.empty(), Seq.parse(raw));
    }

    @Test
    void an_epoch_is_opaque_and_short() {
        assertEquals(Optional.of(new Epoch("e")), Epoch.parse("e"));
        assertEquals(Optional.of(new Epoch("x".repeat(32))), Epoch.parse("x".repeat(32)));
        assertEquals(Optional.empty(), Epoch.parse("x".repeat(33)));
        assertEquals(Optional.empty(), Epoch.parse(""));
    }
}
