package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.SessionId;

/** Ends one of the caller's sessions, be it the one they speak by: its tokens open nothing from then on. */
@UseCase(value = "End a session", scope = Scope.ACCOUNT, records = "session.end")
public interface EndSession {
    Result end(Command command);

    record Command(Caller caller, @ActivityTarget SessionId session) {}

    /** What came of it. */
    sealed interface Result permits Ended, SessionNotFound, Denied {}

    /** It is over, now or before. */
    record Ended() implements Result {}

    static EndSession using(Sessions sessions, Endings endings, Clock clock) {
        return new EndSessionService(sessions, endings, clock);
    }
}
