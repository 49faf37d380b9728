package org.althing.application.identity.spi;

import java.time.Instant;
import org.althing.application.StorageUnavailable;

/**
 * Until when requests that were let in are stamped, where that was ahead of the clock. Nonces are forgotten at an end of the
 * program, and what was signed before the next start is refused; what is stamped behind it would come in again, were this
 * not kept.
 *
 * <p>Thread-safe. Every call may throw {@link StorageUnavailable}, and then has changed nothing.
 */
public interface FutureStamps {
    /** The time that was kept last; {@link Instant#EPOCH} if none was. */
    Instant latest();

    /** Keeps a time, of whole seconds, in the place of the one before; durably when the call returns. */
    void keep(Instant latest);
}
