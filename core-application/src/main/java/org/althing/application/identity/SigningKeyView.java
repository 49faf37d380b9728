package org.althing.application.identity;

import java.time.Instant;

/**
 * A signing key as administrators see it.
 *
 * @param algorithm as RFC 7518 names it
 * @param createdAt since when its public half is published
 * @param usedFrom since when, or from when, tokens are signed with it
 */
public record SigningKeyView(String kid, String algorithm, Instant createdAt, Instant usedFrom, State state) {
    /** What a key is for at present. */
    public enum State {
        /** Published, and used soon. */
        NEXT,
        /** Tokens are signed with it. */
        ACTIVE,
        /** Believed until its last token has ended, then deleted. */
        RETIRING
    }

    static SigningKeyView of(SigningKey key, KeySchedule schedule, Instant now) {
        return new SigningKeyView(key.kid(), "ES256", key.createdAt(), key.usedFrom(), state(key, schedule, now));
    }

    private static State state(SigningKey key, KeySchedule schedule, Instant now) {
        if (schedule.activeAt(now).filter(key::equals).isPresent()) {
            return State.ACTIVE;
        }
        return key.usedFrom().isAfter(now) ? State.NEXT : State.RETIRING;
    }
}
