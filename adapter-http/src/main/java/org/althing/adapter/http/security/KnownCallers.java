package org.althing.adapter.http.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.althing.application.Caller;
import org.althing.application.identity.Denied;
import org.althing.application.identity.Ending;
import org.althing.application.identity.FollowEndings;
import org.althing.domain.Sha256;

/**
 * Who was identified by what within the last minute, so that a request need not look up again what the one before it did.
 *
 * <p>Whoever's credential ends, or whose rights change, is forgotten before the use case that ended it answers: the very
 * next request looks again. Thread-safe.
 */
@Singleton
final class KnownCallers {
    private static final int MOST = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private long endings;

    /** @param until after this its credential must be looked at again */
    record Known(Caller.Known caller, Instant until) {}

    KnownCallers(FollowEndings followEndings, InstantSource clock) {
        this.clock = clock;
        var followed = followEndings.follow(new FollowEndings.Command(new Caller.Console(), this::forget));
        if (followed instanceof Denied denied) {
            throw new IllegalStateException("the program itself may follow: " + denied.detail());
        }
    }

    /** Who is known by a credential, which rests in memory as its hash alone. */
    Optional<Known> find(String credential) {
        return Optional.ofNullable(known.getIfPresent(Sha256.hex(credential)))
                .filter(one -> clock.instant().isBefore(one.until()));
    }

    /** Looks somebody up, and remembers whom it found, but for what ended meanwhile. */
    Optional<Known> remember(String credential, Supplier<Optional<Known>> lookUp) {
        var before = endings();
        var found = lookUp.get();
        found.ifPresent(one -> add(Sha256.hex(credential), one, before));
        return found;
    }

    private synchronized long endings() {
        return endings;
    }

    private synchronized void add(String hash, Known one, long before) {
        if (endings == before) {
            known.put(hash, one);
        }
    }

    private synchronized void forget(Ending ending) {
        endings++;
        known.asMap().values().removeIf(one -> ending.touches(one.caller()));
    }
}
