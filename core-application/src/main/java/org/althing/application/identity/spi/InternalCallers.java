package org.althing.application.identity.spi;

import java.util.List;
import java.util.Optional;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.InternalCaller;
import org.althing.domain.identity.CallerName;

/**
 * The services on the host that may call by signing their requests.
 *
 * <p>Thread-safe; each call is atomic, and a change is durable when the call returns. Every call may throw
 * {@link StorageUnavailable}, and then has changed nothing.
 */
public interface InternalCallers {
    Optional<InternalCaller> find(CallerName name);

    /** The one that may sign as services of wlanpi-core do, if one may. */
    Optional<InternalCaller> findLegacy();

    /** All of them, by name. */
    List<InternalCaller> list();

    /**
     * Keeps a caller. Of one that is there already the secret stays, and what it may becomes as given. Of many at once that
     * bring the same new one, one is told that it is new, and its secret is the one that counts. There is never more than one
     * that is legacy: such a signature tells nobody whose it is.
     */
    Kept put(InternalCaller caller);

    /** What came of keeping a caller. */
    enum Kept {
        /** There was none of that name: it is kept as given. */
        NEW,

        /** There was one: it has the secret that it had. */
        CHANGED,

        /** Another one is legacy already: nothing changed. */
        SECOND_LEGACY
    }

    /** @return false if there is none of that name */
    boolean remove(CallerName name);
}
