package org.althing.application.identity.spi;

import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.jspecify.annotations.Nullable;

/**
 * Turns passwords into hashes that cost much to guess, and checks them.
 *
 * <p>Thread-safe. Its work is bounded: who comes when too many wait is told {@link Busy} at once. A call blocks until
 * its answer is there.
 */
public interface PasswordHasher {
    /** Hashes a password with a salt of its own. */
    Hashing hash(Password password);

    /**
     * Checks a typed password.
     *
     * @param hash what it is checked against; {@code null} when there is no such user, which takes as long as a mismatch
     */
    Check check(Password typed, @Nullable PasswordHash hash);

    /** What came of hashing. */
    sealed interface Hashing {}

    /** The new hash. */
    record Hashed(PasswordHash hash) implements Hashing {}

    /** What came of checking. */
    sealed interface Check {}

    /**
     * The password is the one that was hashed.
     *
     * @param outdated whether it was hashed at another cost than a hash made now would be
     */
    record Match(boolean outdated) implements Check {}

    /** It is another password, or there is none. */
    record Mismatch() implements Check {}

    /** Too many wait already; nothing was done. */
    record Busy() implements Hashing, Check {}
}
