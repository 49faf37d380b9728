package org.althing.domain.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user is to the whole server; rooms and games have roles of their own. */
public enum Role {
    USER,
    OPERATOR,
    ADMIN;

    public static final String RULE = "user, operator or admin";

    public static Optional<Role> parse(String raw) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(raw))
                .findFirst();
    }
}
