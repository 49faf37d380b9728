package org.althing.application.room;

import java.time.Instant;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Epoch;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomRole;
import org.althing.domain.room.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A room as it is shown.
 *
 * @param role the caller's; {@code null} if they do not belong to it
 * @param readSeq up to where the caller has read, as far as they said
 * @param retentionDays after how many days entries are erased; {@code null}: never
 */
public record RoomView(
        RoomId id,
        @Nullable RoomName name,
        RoomKind kind,
        Topic topic,
        @Nullable UserRef owner,
        @Nullable RoomRole role,
        int memberCount,
        Epoch epoch,
        long firstSeq,
        long lastSeq,
        @Nullable Long readSeq,
        @Nullable Long unread,
        @Nullable Integer retentionDays,
        Instant createdAt) {

    static RoomView of(Room room, @Nullable RoomRole role) {
        return new RoomView(
                room.id(),
                room.name(),
                room.kind(),
                room.topic(),
                room.owner(),
                role,
                room.memberCount(),
                room.epoch(),
                room.firstSeq(),
                room.lastSeq(),
                null,
                null,
                null,
                room.createdAt());
    }
}
