package org.althing.application.identity;

import java.time.Instant;
import java.util.List;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.spi.Clock;

/** Gives the part of the program that makes access tokens the keys to sign and to check them with; the first makes one. */
@UseCase(value = "Find the signing keys", callers = Callers.CONSOLE)
public interface FindSigningKeys {
    Result find(Command command);

    /** Asked by the program itself, as {@link Caller.Console}. */
    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Found, Denied {}

    /**
     * The keys.
     *
     * @param instance which installation this is, for the tokens' issuer
     * @param believed whose signatures are good, the one that is used last first; never none
     */
    record Found(String instance, List<SigningKey> believed) implements Result {
        public Found {
            believed = List.copyOf(believed);
        }

        /** The key to sign with at an instant. */
        public SigningKey activeAt(Instant now) {
            return new KeySchedule(believed).activeAt(now).orElseThrow();
        }
    }

    static FindSigningKeys using(SigningKeys keys, Clock clock) {
        return new FindSigningKeysService(keys, clock);
    }
}
