package org.althing.application.identity.inmemory;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.spi.Chance;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.jspecify.annotations.Nullable;

/**
 * PBKDF2 as the JDK has it (RFC 8018, section 5.2), at a cost fit for what is kept for a program's life only.
 *
 * <p>It hashes on the caller's thread, and is never busy. Hashes look like {@code $pbkdf2-sha256$i=1000$salt$tag}.
 */
public final class InMemoryPasswordHasher implements PasswordHasher {
    private static final int ROUNDS = 1000;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BITS = 256;
    private static final String PREFIX = "$pbkdf2-sha256$i=" + ROUNDS + "$";
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final Chance chance;
    private final PasswordHash nobody;

    public InMemoryPasswordHasher(Chance chance) {
        this.chance = chance;
        this.nobody = make(new Password("nobody's password"));
    }

    @Override
    public Hashing hash(Password password) {
        return new Hashed(make(password));
    }

    @Override
    public Check check(Password typed, @Nullable PasswordHash hash) {
        var against = hash == null ? nobody : hash;
        if (!against.phc().startsWith(PREFIX)) {
            throw new IllegalArgumentException("the hash was made by another hasher");
        }
        var rest = against.phc().substring(PREFIX.length()).split("\\$", 2);
        var tag = tag(typed, Base64.getDecoder().decode(rest[0]));
        var equal = MessageDigest.isEqual(tag, Base64.getDecoder().decode(rest[1]));
        return equal && hash != null ? new Match(false) : new Mismatch();
    }

    private PasswordHash make(Password password) {
        var salt = new byte[SALT_BYTES];
        for (int i = 0; i < SALT_BYTES; i++) {
            salt[i] = (byte) chance.below(1 << Byte.SIZE);
        }
        return new PasswordHash(
                PREFIX + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(tag(password, salt)));
    }

    private static byte[] tag(Password password, byte[] salt) {
        try {
            // HMAC pads its key with zeros, so without an end a password would match itself with NULs behind.
            var ended = (password.value() + '\u0001').toCharArray();
            var spec = new PBEKeySpec(ended, salt, ROUNDS, TAG_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 with SHA-256", e);
        }
    }
}
