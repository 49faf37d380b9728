package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.Ids;
import org.althing.application.identity.spi.Sessions;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;

/** All sessions, in the database. */
@Singleton
@Requires(beans = Database.class)
final class JdbcSessions implements Sessions {
    private final Database database;
    private final SessionRows rows;

    JdbcSessions(Database database, SessionRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void open(Session session, Secret.Hash refreshToken) {
        var row = SessionRow.of(session);
        database.write(_ -> {
            rows.save(row);
            rows.addToken(refreshToken.hex(), row.id());
            return true;
        });
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return database.read(() -> rows.find(Ids.bytes(id.value()))).map(SessionRow::session);
    }

    @Override
    public Rotation rotate(Secret.Hash presented, Secret.Hash successor, Instant now, Instant expiresAt) {
        return database.write(_ -> rows.findByToken(presented.hex())
                .map(SessionRow::session)
                .filter(session -> session.isGoodAt(now))
                .map(session -> rotate(session, presented, successor, now, expiresAt))
                .orElseGet(Rotation.Unknown::new));
    }

    @Override
    public boolean end(SessionId id, Instant at) {
        return database.write(_ -> rows.end(Ids.bytes(id.value()), at.toEpochMilli()) == 1);
    }

    @Override
    public void endAll(UserId user, Instant at) {
        database.write(_ -> {
            rows.endAll(Ids.bytes(user.value()), at.toEpochMilli());
            return true;
        });
    }

    private Rotation rotate(
            Session session, Secret.Hash presented, Secret.Hash successor, Instant now, Instant expiresAt) {
        var id = Ids.bytes(session.id().value());
        if (rows.spend(presented.hex(), now.toEpochMilli()) == 0) {
            rows.end(id, now.toEpochMilli());
            return new Rotation.Replayed(session.id());
        }
        var end = expiresAt.isAfter(session.endsAt()) ? session.endsAt() : expiresAt;
        rows.prolong(id, end.toEpochMilli());
        rows.addToken(successor.hex(), id);
        return new Rotation.Rotated(
                new Session(session.id(), session.user(), session.createdAt(), end, session.endsAt(), null));
    }
}
