package org.althing.application.identity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.althing.application.Caller;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.application.identity.spi.Nonces;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.CallerName;

final class CheckSignatureService implements CheckSignature {
    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private final InternalCallers callers;
    private final Nonces nonces;
    private final Clock clock;
    private final Instant begun;

    CheckSignatureService(InternalCallers callers, Nonces nonces, Clock clock) {
        this.callers = callers;
        this.nonces = nonces;
        this.clock = clock;
        this.begun = clock.now().truncatedTo(ChronoUnit.SECONDS);
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
        return CallerName.parse(request.caller())
                .flatMap(callers::find)
                .filter(caller -> caller.secret().hasSigned(request.canonical(), signature))
                .filter(caller -> signedAt.filter(this::isNow).isPresent())
                .filter(caller -> NONCE.matcher(request.nonce()).matches())
                .filter(caller -> nonces.use(
                        caller.name(),
                        request.nonce(),
                        clock.now(),
                        signedAt.orElseThrow().plus(TOLERANCE).plusSeconds(1)));
    }

    /** In whole seconds, as timestamps are. */
    private boolean isNow(Instant signedAt) {
        var now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        return !signedAt.isBefore(begun)
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
