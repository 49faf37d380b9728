package org.althing.application.identity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.althing.application.Caller;
import org.althing.application.identity.spi.FutureStamps;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.application.identity.spi.Nonces;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.CallerName;

final class CheckSignatureService implements CheckSignature {
    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private final InternalCallers callers;
    private final Nonces nonces;
    private final FutureStamps futureStamps;
    private final Clock clock;
    private final Instant usedUntil;

    CheckSignatureService(InternalCallers callers, Nonces nonces, FutureStamps futureStamps, Clock clock) {
        this.callers = callers;
        this.nonces = nonces;
        this.futureStamps = futureStamps;
        this.clock = clock;
        this.usedUntil = usedUntil(clock.now(), futureStamps.latest());
    }

    /** The last second whose stamps another program before this one may have let in; the one of the start is half its own. */
    private static Instant usedUntil(Instant start, Instant latestStamp) {
        var before = start.minusNanos(1).truncatedTo(ChronoUnit.SECONDS);
        return before.isAfter(latestStamp) || isOfAnotherTime(latestStamp, start) ? before : latestStamp;
    }

    /** Further ahead than any that is kept now: the clock was set back, and would else keep everybody out until then. */
    private static boolean isOfAnotherTime(Instant latestStamp, Instant now) {
        return latestStamp.isAfter(now.plus(TOLERANCE).plus(STEP));
    }

    @Override
    public Result check(Command command) {
        var signature = command.signature();
        var request = command.request();
        var found = switch (command.scheme()) {
            case NAMED -> named(request, signature);
            case LEGACY -> legacy(request, signature);
        };
        return found.<Result>map(caller -> new Identified(new Caller.Service(caller.name(), caller.scopes())))
                .orElseGet(AuthFailed::new);
    }

    private Optional<InternalCaller> legacy(SignedRequest request, String signature) {
        return callers.findLegacy().filter(caller -> caller.secret().hasSigned(request.legacyCanonical(), signature));
    }

    /** The nonce comes last: a request that somebody else made up uses none of the caller's. */
    private Optional<InternalCaller> named(SignedRequest request, String signature) {
        var signedAt = timestamp(request.timestamp());
        var found = CallerName.parse(request.caller())
                .flatMap(callers::find)
                .filter(caller -> caller.secret().hasSigned(request.canonical(), signature))
                .filter(caller -> signedAt.filter(this::isNow).isPresent())
                .filter(caller -> NONCE.matcher(request.nonce()).matches())
                .filter(caller -> nonces.use(
                        caller.name(),
                        request.nonce(),
                        clock.now(),
                        signedAt.orElseThrow().plus(TOLERANCE).plusSeconds(1)));
        found.ifPresent(caller -> keepIfAhead(signedAt.orElseThrow()));
        return found;
    }

    /**
     * The nonce of a request that is stamped ahead is needed even behind the next start, when it is forgotten: so all
     * stamps until then are used up. In steps of half a minute, since each is written to the disk.
     */
    private synchronized void keepIfAhead(Instant signedAt) {
        var now = clock.now();
        var latest = futureStamps.latest();
        if (signedAt.isAfter(now) && (signedAt.isAfter(latest) || isOfAnotherTime(latest, now))) {
            var step = STEP.toSeconds();
            futureStamps.keep(Instant.ofEpochSecond(Math.ceilDiv(signedAt.getEpochSecond(), step) * step));
        }
    }

    /** In whole seconds, as timestamps are. */
    private boolean isNow(Instant signedAt) {
        var now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        return signedAt.isAfter(usedUntil)
                && !signedAt.isBefore(now.minus(TOLERANCE))
                && !signedAt.isAfter(now.plus(TOLERANCE));
    }

    private static Optional<Instant> timestamp(String raw) {
        try {
            return TIMESTAMP.matcher(raw).matches()
                    ? Optional.of(Instant.ofEpochSecond(Long.parseLong(raw)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
