package org.althing.domain.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What a new password must be, besides long enough: not the user's name, none of the commonest, and by choice more. */
public enum PasswordPolicy {
    /** Nothing more, as NIST SP 800-63B, section 5.1.1.2, advises. */
    LENGTH,
    /** A digit, a lower-case and an upper-case letter and a symbol too, as Ilo asked for. */
    ILO;

    public static final String RULE = "length or ilo";

    public static Optional<PasswordPolicy> parse(String raw) {
        return Arrays.stream(values())
                .filter(policy -> policy.toString().equals(raw))
                .findFirst();
    }

    /** What is the matter with a password for that user, in a sentence; empty: nothing. */
    public Optional<String> objection(Password password, UserName name) {
        if (password.equalsName(name)) {
            return Optional.of("The password must not be the user's name.");
        }
        if (CommonPasswords.contains(password)) {
            return Optional.of("The password is one of the commonest, which are tried first.");
        }
        return this == ILO && !isMixed(password.value())
                ? Optional.of("The password needs a digit, a lower-case and an upper-case letter and a symbol.")
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isMixed(String password) {
        return has(password, Character::isDigit)
                && has(password, Character::isLowerCase)
                && has(password, Character::isUpperCase)
                && has(password, point -> !Character.isLetterOrDigit(point) && !Character.isWhitespace(point));
    }

    private static boolean has(String password, IntPredicate kind) {
        return password.codePoints().anyMatch(kind);
    }
}
