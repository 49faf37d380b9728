package org.althing.adapter.persistence.identity;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.althing.domain.identity.PasswordHash;

/**
 * The parts of a hash: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$tag}, salt and tag in base64 without padding.
 *
 * <p>This is the PHC string format, which other implementations of Argon2 write and read too.
 */
record Argon2Hash(Argon2Cost cost, byte[] salt, byte[] tag) {
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$([^$]{1,32})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    static Optional<Argon2Hash> parse(PasswordHash hash) {
        var parts = FORM.matcher(hash.phc());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var decoder = Base64.getDecoder();
        try {
            var salt = decoder.decode(parts.group(2));
            var tag = decoder.decode(parts.group(3));
            return Argon2Cost.parse(parts.group(1)).map(cost -> new Argon2Hash(cost, salt, tag));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    PasswordHash phc() {
        return new PasswordHash(
                "$argon2id$v=19$" + cost + "$" + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(tag));
    }

    /** Compares in a time that does not tell where the first difference is. */
    boolean isOf(byte[] other) {
        return MessageDigest.isEqual(tag, other);
    }
}
