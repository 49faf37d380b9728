package org.althing.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When each signing key is used, believed and deleted.
 *
 * @param keys all of them, the one that is used last first
 */
record KeySchedule(List<SigningKey> keys) {
    /** How long tokens are signed with one key. */
    static final Duration LIFE = Duration.ofDays(90);

    /** How long a key is published before it is used, so that whoever checks tokens knows it by then. */
    static final Duration NOTICE = Duration.ofHours(24);

    /** How long a key is believed after another took its place: its last token's life, and a minute for differing clocks. */
    static final Duration BELIEVED_AFTER = Grant.ACCESS.plusMinutes(1);

    KeySchedule {
        keys = List.copyOf(keys);
    }

    /** The key to sign with; where a clock went back before the use of all, the first of them. */
    Optional<SigningKey> activeAt(Instant now) {
        var used = keys.stream().filter(key -> !key.usedFrom().isAfter(now)).findFirst();
        return used.isPresent() || keys.isEmpty() ? used : Optional.of(keys.getLast());
    }

    /** The key that is published and not used yet, if there is one. */
    Optional<SigningKey> nextAt(Instant now) {
        var active = activeAt(now);
        return keys.stream()
                .filter(key -> key.usedFrom().isAfter(now) && !active.equals(Optional.of(key)))
                .findFirst();
    }

    /** From when a key that must be made now is to be used; empty: none must be made. */
    Optional<Instant> dueAt(Instant now) {
        var active = activeAt(now);
        if (active.isEmpty()) {
            return Optional.of(now);
        }
        var end = active.get().usedFrom().plus(LIFE);
        if (nextAt(now).isPresent() || now.isBefore(end.minus(NOTICE))) {
            return Optional.empty();
        }
        var soonest = now.plus(NOTICE);
        return Optional.of(end.isBefore(soonest) ? soonest : end);
    }

    /** The keys whose last token has ended. */
    List<SigningKey> overAt(Instant now) {
        return keys.stream()
                .filter(key -> successor(key)
                        .filter(next -> !next.usedFrom().plus(BELIEVED_AFTER).isAfter(now))
                        .isPresent())
                .toList();
    }

    Set<String> kids() {
        return keys.stream().map(SigningKey::kid).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<SigningKey> successor(SigningKey key) {
        var place = keys.indexOf(key);
        return place == 0 ? Optional.empty() : Optional.of(keys.get(place - 1));
    }
}
