package org.althing.application.identity.inmemory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.althing.application.identity.spi.Sessions;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/** All sessions of a program that keeps none: they go when it does. */
public final class InMemorySessions implements Sessions {
    private static final Comparator<Session> NEWEST_FIRST = Comparator.comparing(Session::createdAt)
            .thenComparing(session -> session.id().toString())
            .reversed();

    private final Map<SessionId, Session> byId = new HashMap<>();
    private final Map<Secret.Hash, Token> tokens = new HashMap<>();

    /**
     * A refresh token.
     *
     * @param spentAt {@code null}: unspent
     * @param successor {@code null}: unspent, or spent in its predecessor's place
     */
    private record Token(SessionId session, @Nullable Instant spentAt, Secret.@Nullable Hash successor) {}

    @Override
    public synchronized List<SessionId> open(Session session, Secret.Hash refreshToken, int most) {
        byId.put(session.id(), session);
        tokens.put(refreshToken, new Token(session.id(), null, null));
        var tooMany = list(session.user(), session.createdAt()).stream()
                .filter(other -> !other.id().equals(session.id()))
                .skip(most - 1)
                .map(Session::id)
                .toList();
        tooMany.forEach(id -> end(id, session.createdAt()));
        return tooMany;
    }

    @Override
    public synchronized Optional<Session> find(SessionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized Optional<Session> findByToken(Secret.Hash refreshToken) {
        return Optional.ofNullable(tokens.get(refreshToken)).map(token -> byId.get(token.session()));
    }

    @Override
    public synchronized List<Session> list(UserId user, Instant now) {
        return byId.values().stream()
                .filter(session -> session.user().equals(user) && session.isGoodAt(now))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public synchronized Rotation rotate(Secret.Hash presented, Secret.Hash successor, Instant now, Instant expiresAt) {
        var token = tokens.get(presented);
        var session = token == null ? null : byId.get(token.session());
        if (token == null || session == null || !session.isGoodAt(now)) {
            return new Rotation.Unknown();
        }
        var lost = token.successor();
        if (token.spentAt() != null && (lost == null || !isForgiven(token.spentAt(), lost, now))) {
            end(session.id(), now);
            return new Rotation.Replayed(session.id());
        }
        if (lost != null) {
            tokens.put(lost, new Token(session.id(), now, null));
        }
        var since = token.spentAt() == null ? now : token.spentAt();
        tokens.put(presented, new Token(session.id(), since, successor));
        tokens.put(successor, new Token(session.id(), null, null));
        var used = session.used(now, expiresAt);
        byId.put(session.id(), used);
        return new Rotation.Rotated(used);
    }

    private boolean isForgiven(Instant spentAt, Secret.Hash successor, Instant now) {
        var next = tokens.get(successor);
        return next != null && next.spentAt() == null && now.isBefore(spentAt.plus(GRACE));
    }

    @Override
    public synchronized boolean end(SessionId id, Instant at) {
        var session = byId.get(id);
        if (session == null || session.endedAt() != null) {
            return false;
        }
        byId.put(id, session.ended(at));
        return true;
    }

    @Override
    public synchronized void endAll(UserId user, @Nullable SessionId but, Instant at) {
        byId.replaceAll((id, session) -> session.user().equals(user) && session.endedAt() == null && !id.equals(but)
                ? session.ended(at)
                : session);
    }

    @Override
    public synchronized void forget(Instant before) {
        byId.values()
                .removeIf(session -> session.expiresAt().isBefore(before)
                        || (session.endedAt() != null && session.endedAt().isBefore(before)));
        tokens.values().removeIf(token -> !byId.containsKey(token.session()));
    }
}
