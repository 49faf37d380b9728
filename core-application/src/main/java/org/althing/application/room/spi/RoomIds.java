package org.althing.application.room.spi;

import org.althing.domain.room.RoomId;

/**
 * Makes ids that no room had before, each greater as text than the last: UUIDs of version 7 (RFC 9562, section 5.7).
 * Thread-safe.
 */
public interface RoomIds {
    RoomId next();
}
