package org.althing.application.identity;

import java.util.List;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.SigningKeys;

/** Gives the part of the program that makes access tokens the keys to sign and to check them with. */
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
     * @param active to sign with
     * @param believed whose signatures are good, newest first
     */
    record Found(String instance, SigningKey active, List<SigningKey> believed) implements Result {
        public Found {
            believed = List.copyOf(believed);
        }
    }

    static FindSigningKeys using(SigningKeys keys) {
        return command -> Denied.of(FindSigningKeys.class, command.caller())
                .<Result>map(denied -> denied)
                .orElseGet(() -> new Found(keys.instance(), keys.active(), keys.all()));
    }
}
