package org.althing.application.identity;

import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Grants;

/** Goes on with a session by its refresh token, which is spent by that; a spent one ends the session. */
@UseCase(value = "Refresh a token", callers = Callers.ANYBODY, records = "session.refresh")
public interface RefreshSession {
    Result refresh(Command command);

    /** The token as it was shown. */
    record Command(String refreshToken) {
        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** What came of it. */
    sealed interface Result permits Refreshed, AuthFailed, ClockNotSet {}

    /** The session goes on. */
    record Refreshed(Grant grant) implements Result {}

    static RefreshSession using(
            Users users,
            Sessions sessions,
            Endings endings,
            Chance chance,
            Clock clock,
            ClockCheck clockCheck,
            Grants grants) {
        return new RefreshSessionService(users, sessions, endings, chance, clock, clockCheck, grants);
    }
}
