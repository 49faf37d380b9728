package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.spi.Clock;

final class EndSessionService implements EndSession {
    private final Sessions sessions;
    private final Endings endings;
    private final Clock clock;

    EndSessionService(Sessions sessions, Endings endings, Clock clock) {
        this.sessions = sessions;
        this.endings = endings;
        this.clock = clock;
    }

    @Override
    public Result end(Command command) {
        var denied = Denied.of(EndSession.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        var own = sessions.find(command.session())
                .filter(session -> session.user().equals(known.user().id()));
        if (own.isEmpty()) {
            return new SessionNotFound(command.session());
        }
        sessions.end(command.session(), clock.now());
        endings.tell(new Ending.OfSession(command.session()));
        return new Ended();
    }
}
