package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.Page;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;

/** Lists the caller's sessions that go on, newest first: there are never more than a few, so that one page has them all. */
@UseCase(value = "List one's sessions", scope = Scope.ACCOUNT)
public interface ListSessions {
    Result list(Command command);

    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Listed, Denied {}

    /** All of them. */
    record Listed(Page<SessionView> page) implements Result {}

    static ListSessions using(Sessions sessions, Clock clock) {
        return new ListSessionsService(sessions, clock);
    }
}
