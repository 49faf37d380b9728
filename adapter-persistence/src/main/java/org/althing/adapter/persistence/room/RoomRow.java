package org.althing.adapter.persistence.room;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.althing.adapter.persistence.Ids;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserName;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Epoch;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A room as the database has it.
 *
 * @param ownerName from the owner's account; {@code null} once that is deleted
 */
@MappedEntity("rooms")
record RoomRow(
        @Id byte[] id,
        String name,
        String kind,
        String topic,
        byte[] ownerId,
        @Nullable String ownerName,
        String epoch,
        long firstSeq,
        long lastSeq,
        int memberCount,
        long createdAt) {

    Room room() {
        return new Room(
                new RoomId(Ids.uuid(id)),
                new RoomName(name),
                RoomKind.valueOf(kind),
                new Topic(topic),
                new UserRef(new UserId(Ids.uuid(ownerId)), ownerName == null ? null : new UserName(ownerName)),
                new Epoch(epoch),
                firstSeq,
                lastSeq,
                memberCount,
                Instant.ofEpochMilli(createdAt));
    }
}
