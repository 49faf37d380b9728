package org.althing.application.identity.spi;

import java.time.Instant;
import java.util.Optional;
import org.althing.application.StorageUnavailable;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.SocketTicket;

/**
 * The tickets for sockets that are not used yet.
 *
 * <p>Thread-safe; each call is atomic. Every call may throw {@link StorageUnavailable}, and then has changed nothing.
 */
public interface SocketTickets {
    /** Keeps a new ticket; its hash is new. */
    void add(SocketTicket ticket);

    /** Takes a ticket out, good or not: of many at once, one gets it. */
    Optional<SocketTicket> take(Secret.Hash hash);

    /** Forgets those that ended before an instant. */
    void forget(Instant before);
}
