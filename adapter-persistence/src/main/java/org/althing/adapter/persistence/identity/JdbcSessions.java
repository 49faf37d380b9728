package org.althing.adapter.persistence.identity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.Ids;
import org.althing.application.identity.spi.Sessions;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/** All sessions, in the database. */
@Singleton
@Requires(beans = Database.class)
final class JdbcSessions implements Sessions {
    /** Nobody's id: where no session is spared. */
    private static final byte[] NO_SESSION = new byte[0];

    private final Database database;
    private final SessionRows rows;
    private final RefreshTokenRows tokens;

    JdbcSessions(Database database, SessionRows rows, RefreshTokenRows tokens) {
        this.database = database;
        this.rows = rows;
        this.tokens = tokens;
    }

    @Override
    public List<SessionId> open(Session session, Secret.Hash refreshToken, int most) {
        var row = SessionRow.of(session);
        return database.write(_ -> {
            var tooMany = rows.good(row.userId(), row.createdAt()).stream()
                    .skip(most - 1)
                    .map(SessionRow::id)
                    .toList();
            tooMany.forEach(id -> rows.end(id, row.createdAt()));
            rows.save(row);
            tokens.save(new RefreshTokenRow(refreshToken.hex(), row.id(), null, null));
            return tooMany.stream().map(id -> new SessionId(Ids.uuid(id))).toList();
        });
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return database.read(() -> rows.find(Ids.bytes(id.value()))).map(SessionRow::session);
    }

    @Override
    public Optional<Session> findByToken(Secret.Hash refreshToken) {
        return database.read(() -> tokens.find(refreshToken.hex()).flatMap(token -> rows.find(token.sessionId())))
                .map(SessionRow::session);
    }

    @Override
    public List<Session> list(UserId user, Instant now) {
        return database.read(() -> rows.good(Ids.bytes(user.value()), now.toEpochMilli())).stream()
                .map(SessionRow::session)
                .toList();
    }

    @Override
    public Rotation rotate(Secret.Hash presented, Secret.Hash successor, Instant now, Instant expiresAt) {
        return database.write(_ -> {
            var token = tokens.find(presented.hex());
            var session = token.flatMap(known -> rows.find(known.sessionId())).map(SessionRow::session);
            if (token.isEmpty() || session.isEmpty() || !session.get().isGoodAt(now)) {
                return new Rotation.Unknown();
            }
            return rotate(token.get(), session.get(), successor, now, expiresAt);
        });
    }

    private Rotation rotate(
            RefreshTokenRow token, Session session, Secret.Hash successor, Instant now, Instant expiresAt) {
        var at = now.toEpochMilli();
        var lost = token.successor();
        if (token.spentAt() != null && (lost == null || !isForgiven(token.spentAt(), lost, now))) {
            rows.end(token.sessionId(), at);
            return new Rotation.Replayed(session.id());
        }
        if (lost != null) {
            tokens.spend(lost, at, null);
        }
        tokens.spend(token.hash(), token.spentAt() == null ? at : token.spentAt(), successor.hex());
        tokens.save(new RefreshTokenRow(successor.hex(), token.sessionId(), null, null));
        var used = session.used(now, expiresAt);
        rows.use(token.sessionId(), at, used.expiresAt().toEpochMilli());
        return new Rotation.Rotated(used);
    }

    private boolean isForgiven(long spentAt, String successor, Instant now) {
        return now.toEpochMilli() < spentAt + GRACE.toMillis()
                && tokens.find(successor).filter(next -> next.spentAt() == null).isPresent();
    }

    @Override
    public boolean end(SessionId id, Instant at) {
        return database.write(_ -> rows.end(Ids.bytes(id.value()), at.toEpochMilli()) == 1);
    }

    @Override
    public void endAll(UserId user, @Nullable SessionId but, Instant at) {
        var spared = but == null ? NO_SESSION : Ids.bytes(but.value());
        database.write(_ -> {
            rows.endAll(Ids.bytes(user.value()), spared, at.toEpochMilli());
            return true;
        });
    }

    @Override
    public void forget(Instant before) {
        database.write(_ -> {
            rows.forget(before.toEpochMilli());
            return true;
        });
    }
}
