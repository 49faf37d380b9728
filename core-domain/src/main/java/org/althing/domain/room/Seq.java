package org.althing.domain.room;

import java.util.Optional;

/** The place of an entry in its room's timeline, counted from 1; 0 stands before the first. */
public record Seq(long value) {
    public static final String RULE = "a whole number from 0 to 2^53 − 1";

    public static Optional<Seq> parse(String raw) {
        return raw.matches("[0-9]{1,16}") && Long.parseLong(raw) < 1L << 53
                ? Optional.of(new Seq(Long.parseLong(raw)))
                : Optional.empty();
    }
}
