package org.althing.domain.identity;

import java.util.Optional;
import org.althing.domain.Text;

/** A password as typed, in NFC so that two keyboards agree; it shows itself to no log. */
public record Password(String value) {
    public static final String RULE = "8 to 1024 characters, not the user's name";

    /** No password has more UTF-16 units than this, composed or not; what is longer need not be looked at. */
    public static final int MAX_TYPED = 4096;

    private static final int MIN = 8;
    private static final int MAX = 1024;

    /** A password that could be chosen. */
    public static Optional<Password> parse(String raw) {
        if (!Text.isWellFormed(raw) || raw.length() > MAX_TYPED) {
            return Optional.empty();
        }
        var password = Text.nfc(raw);
        var length = Text.codePoints(password);
        return length < MIN || length > MAX ? Optional.empty() : Optional.of(new Password(password));
    }

    public boolean equalsName(UserName name) {
        return value.equalsIgnoreCase(name.value());
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
