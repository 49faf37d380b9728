package org.althing.application.identity.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.althing.application.StorageUnavailable;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * All sessions, each with the chain of its refresh tokens (RFC 9700, section 4.14.2), of which the last is unspent.
 *
 * <p>Thread-safe; each call is atomic, and a change is durable when the call returns. Every call may throw
 * {@link StorageUnavailable}, and then has changed nothing.
 */
public interface Sessions {
    /** For how long a client whose answer was lost may show the token again that it has just spent. */
    Duration GRACE = Duration.ofSeconds(30);

    /**
     * Keeps a new session and its first refresh token; if its user has too many good ones then, the oldest end.
     *
     * @param most how many a user may have, at least 1
     * @return those that ended for it
     */
    List<SessionId> open(Session session, Secret.Hash refreshToken, int most);

    Optional<Session> find(SessionId id);

    /** The session that a refresh token is or was of. */
    Optional<Session> findByToken(Secret.Hash refreshToken);

    /** A user's sessions that are good at an instant, newest first, ties by id as text, greater first. */
    List<Session> list(UserId user, Instant now);

    /**
     * Spends a refresh token and puts its successor in its place.
     *
     * <p>One that was spent before ends the session, except the one spent last, within {@link #GRACE} of that and while
     * its successor is unspent: it gets another successor, and the one before is spent with it. So of many at once each
     * gets one, and the last one's alone is worth something.
     *
     * @param now when; a session that is not good then is left as it is
     * @param expiresAt when the session ends unless it is refreshed again; kept no later than its end
     */
    Rotation rotate(Secret.Hash presented, Secret.Hash successor, Instant now, Instant expiresAt);

    /**
     * Ends a session.
     *
     * @return false if there is no such session, or it was ended before
     */
    boolean end(SessionId id, Instant at);

    /** Ends all sessions of a user that were not ended before, but for one. */
    void endAll(UserId user, @Nullable SessionId but, Instant at);

    /** Forgets sessions, and the tokens that they had, that were over before an instant. */
    void forget(Instant before);

    /** What came of a presented refresh token. */
    sealed interface Rotation {
        /** It was good; the session goes on as shown. */
        record Rotated(Session session) implements Rotation {}

        /** It had been spent: somebody else holds a copy, so the session has ended. */
        record Replayed(SessionId ended) implements Rotation {}

        /** No session knows it, or its session is not good any more. */
        record Unknown() implements Rotation {}
    }
}
