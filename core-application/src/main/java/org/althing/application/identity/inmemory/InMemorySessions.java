package org.althing.application.identity.inmemory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.althing.application.identity.spi.Sessions;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;

/** All sessions of a program that keeps none: they go when it does. */
public final class InMemorySessions implements Sessions {
    private final Map<SessionId, Session> byId = new HashMap<>();
    private final Map<Secret.Hash, SessionId> byToken = new HashMap<>();
    private final Set<Secret.Hash> spent = new HashSet<>();

    @Override
    public synchronized void open(Session session, Secret.Hash refreshToken) {
        byId.put(session.id(), session);
        byToken.put(refreshToken, session.id());
    }

    @Override
    public synchronized Optional<Session> find(SessionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized Rotation rotate(Secret.Hash presented, Secret.Hash successor, Instant now, Instant expiresAt) {
        var session = Optional.ofNullable(byToken.get(presented)).map(byId::get).orElse(null);
        if (session == null || !session.isGoodAt(now)) {
            return new Rotation.Unknown();
        }
        if (!spent.add(presented)) {
            end(session.id(), now);
            return new Rotation.Replayed(session.id());
        }
        var end = expiresAt.isAfter(session.endsAt()) ? session.endsAt() : expiresAt;
        var extended = new Session(session.id(), session.user(), session.createdAt(), end, session.endsAt(), null);
        byId.put(session.id(), extended);
        byToken.put(successor, session.id());
        return new Rotation.Rotated(extended);
    }

    @Override
    public synchronized boolean end(SessionId id, Instant at) {
        var session = byId.get(id);
        if (session == null || session.endedAt() != null) {
            return false;
        }
        byId.put(id, ended(session, at));
        return true;
    }

    @Override
    public synchronized void endAll(UserId user, Instant at) {
        byId.replaceAll((id, session) ->
                session.user().equals(user) && session.endedAt() == null ? ended(session, at) : session);
    }

    private static Session ended(Session session, Instant at) {
        return new Session(
                session.id(), session.user(), session.createdAt(), session.expiresAt(), session.endsAt(), at);
    }
}
