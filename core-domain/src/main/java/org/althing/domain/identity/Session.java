package org.althing.domain.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One log-in and all the refreshes that follow it: the family of tokens that ends together.
 *
 * @param usedAt when it was begun or last refreshed
 * @param expiresAt when it ends if it is not refreshed before
 * @param endsAt when it ends even if it is
 */
public record Session(
        SessionId id,
        UserId user,
        Instant createdAt,
        Instant usedAt,
        Instant expiresAt,
        Instant endsAt,
        @Nullable Instant endedAt) {

    public boolean isGoodAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt) && now.isBefore(endsAt);
    }

    /** The same after a refresh, which prolongs it no further than its end. */
    public Session used(Instant at, Instant untilUnused) {
        var end = untilUnused.isAfter(endsAt) ? endsAt : untilUnused;
        return new Session(id, user, createdAt, at, end, endsAt, endedAt);
    }

    /** The same when it is over. */
    public Session ended(Instant at) {
        return new Session(id, user, createdAt, usedAt, expiresAt, endsAt, at);
    }
}
