package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.FutureStamps;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.application.identity.spi.Nonces;
import org.althing.application.spi.Clock;

/**
 * Finds out which service on the host signed a request. It tells nobody what was wrong with one that is refused.
 *
 * <p>A request is good for half a minute before and after its timestamp, and once.
 */
@UseCase(value = "Check a signature", callers = Callers.ANYBODY)
public interface CheckSignature {
    Result check(Command command);

    record Command(SignedRequest request, String signature, Scheme scheme) {}

    /** How a request is signed. */
    enum Scheme {
        /** By a caller who is named, at a time, with a nonce. */
        NAMED,

        /**
         * As services of wlanpi-core do, with the signature alone. Nothing keeps it from being repeated: who asks has made
         * sure that the request comes from the host itself, and shows neither name, time nor nonce.
         */
        LEGACY
    }

    /** What came of it. */
    sealed interface Result permits Identified, AuthFailed {}

    /** The signature is good, and theirs. */
    record Identified(Caller.Service caller) implements Result {}

    /** From now on: what was signed before, or stamped no later than what was let in before, could have been used before. */
    static CheckSignature using(InternalCallers callers, Nonces nonces, FutureStamps futureStamps, Clock clock) {
        return new CheckSignatureService(callers, nonces, futureStamps, clock);
    }
}
