package org.althing.domain.room;

import java.time.Instant;
import org.althing.domain.identity.UserRef;

/**
 * A place where people talk; what is said in one is seen by nobody outside it.
 *
 * @param firstSeq the oldest entry still kept, 1 until retention erases some
 * @param lastSeq the newest entry, 0 when there is none yet
 */
public record Room(
        RoomId id,
        RoomName name,
        RoomKind kind,
        Topic topic,
        UserRef owner,
        Epoch epoch,
        long firstSeq,
        long lastSeq,
        int memberCount,
        Instant createdAt) {}
