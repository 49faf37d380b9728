package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.SigningKeys;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.application.spi.Clock;

/**
 * Does what time asks for: makes the next signing key when the present one grows old, deletes those whose last token has
 * ended, and forgets sessions, revoked tokens and tickets that are over. A server does this every few minutes.
 */
@UseCase(value = "Tidy up", callers = Callers.CONSOLE)
public interface TidyIdentity {
    Result tidy(Command command);

    /** Asked by the program itself, as {@link Caller.Console}. */
    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Tidied, Denied {}

    /** All is as it should be now. */
    record Tidied() implements Result {}

    static TidyIdentity using(
            SigningKeys keys, Sessions sessions, RevokedTokens revoked, SocketTickets tickets, Clock clock) {
        return new TidyIdentityService(keys, sessions, revoked, tickets, clock);
    }
}
