package org.althing.application.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.althing.application.spi.Chance;
import org.althing.domain.Sha256;
import org.althing.domain.identity.Secret;

/** What lets somebody in once who has lost the app that makes their codes: sixteen letters and digits that are hard to mix up. */
record RecoveryCode(String value) {
    private static final String DIGITS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Pattern FORM = Pattern.compile("[" + DIGITS + "]{16}");

    static RecoveryCode next(Chance chance) {
        var code = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(DIGITS.charAt(chance.below(DIGITS.length())));
        }
        return new RecoveryCode(code.toString());
    }

    /** As somebody typed it, with or without what is between the groups. */
    static Optional<Secret.Hash> hashOf(String typed) {
        var plain = typed.strip().replaceAll("[ -]", "").toLowerCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(hash(plain)) : Optional.empty();
    }

    Secret.Hash hash() {
        return hash(value.replace("-", ""));
    }

    private static Secret.Hash hash(String plain) {
        return new Secret.Hash(Sha256.hex(plain));
    }

    @Override
    public String toString() {
        return "RecoveryCode[hidden]";
    }
}
