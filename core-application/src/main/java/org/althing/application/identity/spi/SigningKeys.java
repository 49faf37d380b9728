package org.althing.application.identity.spi;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.SigningKey;

/**
 * The key pairs with which access tokens are signed: they outlive the program, and their private halves rest encrypted.
 *
 * <p>Thread-safe; each call is atomic, and a change is durable when the call returns. Every call may throw
 * {@link StorageUnavailable}, and then has changed nothing.
 */
public interface SigningKeys {
    /** Which installation of Althing this is: a name of at most 64 letters, digits and dashes, made once and kept. */
    String instance();

    /** All keys, the one that is used last first; none before the first is made. */
    List<SigningKey> all();

    /**
     * Makes a key with a name of its own.
     *
     * @param decidedOn the names of the keys that there were when it was decided
     * @return false, and nothing made, if there are others now: of many at once, one wins
     */
    boolean make(Instant now, Instant usedFrom, Set<String> decidedOn);

    /** Deletes a key, the private half with it; one that is not there already is. */
    void delete(String kid);
}
