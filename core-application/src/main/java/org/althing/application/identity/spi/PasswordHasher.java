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
    /** Hashes a password with a salt of its own: {@link Hashed} or {@link Busy}. */
    Outcome hash(Password password);

    /**
     * Checks a typed password: {@link Match}, {@link Mismatch} or {@link Busy}.
     *
     * @param hash what it is checked against; {@code null} when there is no such user, which takes as long as a mismatch
     */
    Outcome check(Password typed, @Nullable PasswordHash hash);

    /** What came of it. */
    sealed interface Outcome {}

    /** The new hash. */
    record Hashed(PasswordHash hash) implements Outcome {}

    /**
     * The password is the one that was hashed.
     *
     * @param outdated whether it was hashed at another cost than a hash made now would be
     */
    record Match(boolean outdated) implements Outcome {}

    /** It is another password, or there is none. */
    record Mismatch() implements Outcome {}

    /** Too many wait already; nothing was done. */
    record Busy() implements Outcome {}
}
