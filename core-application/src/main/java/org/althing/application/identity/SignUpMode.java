package org.althing.application.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may make an account by themselves. */
public enum SignUpMode {
    /** Whoever was invited. */
    INVITATION,
    /** Everybody. */
    OPEN,
    /** Nobody: administrators make accounts. */
    CLOSED;

    public static final String RULE = "invitation, open or closed";

    public static Optional<SignUpMode> parse(String raw) {
        return Arrays.stream(values())
                .filter(mode -> mode.toString().equals(raw))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
