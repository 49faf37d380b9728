package org.althing.application.identity.spi;

import java.time.Instant;
import java.util.Optional;
import org.althing.application.StorageUnavailable;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;

/**
 * All sessions, each with the chain of its refresh tokens (RFC 9700, section 4.14.2), of which the last is unspent.
 *
 * <p>Thread-safe; each call is atomic, and a change is durable when the call returns. Every call may throw
 * {@link StorageUnavailable}, and then has changed nothing.
 */
public interface Sessions {
    /** Keeps a new session and its first refresh token. */
    void open(Session session, Secret.Hash refreshToken);

    Optional<Session> find(SessionId id);

    /**
     * Spends a refresh token and puts its successor in its place. Of many at once, one wins; the others come with a spent
     * token, and end the session.
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

    /** Ends all sessions of a user that were not ended before. */
    void endAll(UserId user, Instant at);

    /** What came of a presented refresh token. */
    sealed interface Rotation {
        /** It was the unspent one; the session goes on as shown. */
        record Rotated(Session session) implements Rotation {}

        /** It had been spent: somebody else holds a copy, so the session has ended. */
        record Replayed(SessionId ended) implements Rotation {}

        /** No session knows it, or its session is not good any more. */
        record Unknown() implements Rotation {}
    }
}
