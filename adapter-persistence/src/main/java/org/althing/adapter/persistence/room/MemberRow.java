package org.althing.adapter.persistence.room;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.althing.adapter.persistence.Ids;
import org.althing.domain.identity.UserId;
import org.althing.domain.room.Member;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomRole;

/** A member as the database has it. */
@MappedEntity("members")
record MemberRow(byte[] roomId, @Id byte[] userId, String role, long joinedAt) {
    Member member() {
        return new Member(
                new RoomId(Ids.uuid(roomId)),
                new UserId(Ids.uuid(userId)),
                RoomRole.valueOf(role),
                Instant.ofEpochMilli(joinedAt));
    }
}
