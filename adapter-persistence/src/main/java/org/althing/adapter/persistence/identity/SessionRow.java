package org.althing.adapter.persistence.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.althing.adapter.persistence.Ids;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/** A session as the database has it. */
@MappedEntity("sessions")
record SessionRow(
        @Id byte[] id,
        byte[] userId,
        long createdAt,
        long usedAt,
        long expiresAt,
        long endsAt,
        @Nullable Long endedAt) {

    static SessionRow of(Session session) {
        return new SessionRow(
                Ids.bytes(session.id().value()),
                Ids.bytes(session.user().value()),
                session.createdAt().toEpochMilli(),
                session.usedAt().toEpochMilli(),
                session.expiresAt().toEpochMilli(),
                session.endsAt().toEpochMilli(),
                Instants.millis(session.endedAt()));
    }

    Session session() {
        return new Session(
                new SessionId(Ids.uuid(id)),
                new UserId(Ids.uuid(userId)),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(usedAt),
                Instant.ofEpochMilli(expiresAt),
                Instant.ofEpochMilli(endsAt),
                Instants.instant(endedAt));
    }
}
