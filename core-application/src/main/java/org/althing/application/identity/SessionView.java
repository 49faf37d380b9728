package org.althing.application.identity;

import java.time.Instant;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is shown to its user.
 *
 * @param usedAt when it was begun or last refreshed
 * @param expiresAt when it ends if it is not used before
 * @param current whether it is the one by which it was asked for
 */
public record SessionView(SessionId id, Instant createdAt, Instant usedAt, Instant expiresAt, boolean current) {
    static SessionView of(Session session, @Nullable SessionId current) {
        return new SessionView(
                session.id(),
                session.createdAt(),
                session.usedAt(),
                session.expiresAt(),
                session.id().equals(current));
    }
}
