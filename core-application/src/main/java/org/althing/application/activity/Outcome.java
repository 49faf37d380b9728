package org.althing.application.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far it came, and how it ended. */
public enum Outcome {
    /** It is about to be done. */
    STARTED,
    /** It was done. */
    OK,
    /** It was not to be done. */
    REFUSED,
    /** It went wrong. */
    FAILED;

    public static final String RULE = "started, ok, refused or failed";

    public static Optional<Outcome> parse(String raw) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.toString().equals(raw))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
