package org.althing.domain.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One log-in and all the refreshes that follow it: the family of tokens that ends together.
 *
 * @param expiresAt when it ends if it is not refreshed before
 * @param endsAt when it ends even if it is
 */
public record Session(
        SessionId id,
        UserId user,
        Instant createdAt,
        Instant expiresAt,
        Instant endsAt,
        @Nullable Instant endedAt) {

    public boolean isGoodAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt) && now.isBefore(endsAt);
    }
}
