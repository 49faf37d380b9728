package org.althing.application.identity.spi;

import java.util.List;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.SigningKey;

/**
 * The key pairs with which access tokens are signed: they outlive the program, and their private halves rest encrypted.
 *
 * <p>Thread-safe. Every call may throw {@link StorageUnavailable}.
 */
public interface SigningKeys {
    /** Which installation of Althing this is: a name of at most 64 letters, digits and dashes, made once and kept. */
    String instance();

    /**
     * The key to sign with; the first call ever of this or {@link #all} makes it, once, however many ask at the same
     * time.
     */
    SigningKey active();

    /** All keys whose signatures are still believed, the active one among them, newest first. */
    List<SigningKey> all();
}
