package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.ApiKeys;
import org.althing.application.identity.spi.RevokedTokens;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;

/**
 * Looks again whether a caller's credential is still good.
 *
 * <p>Whoever keeps something open for a caller asks this once it hears of {@linkplain Ending endings}: what ended between
 * the first look and then would be missed.
 */
@UseCase(value = "Look at a caller again", callers = Callers.ANYBODY)
public interface ConfirmCaller {
    Result confirm(Command command);

    record Command(Caller.Known caller) {}

    /** What came of it. */
    sealed interface Result permits Confirmed, AuthFailed {}

    /** It is still good. */
    record Confirmed() implements Result {}

    static ConfirmCaller using(Users users, ApiKeys keys, Sessions sessions, RevokedTokens revoked, Clock clock) {
        return new ConfirmCallerService(users, keys, sessions, revoked, clock);
    }
}
