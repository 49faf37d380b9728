package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.Page;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.spi.Clock;

final class ListSessionsService implements ListSessions {
    private final Sessions sessions;
    private final Clock clock;

    ListSessionsService(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Result list(Command command) {
        var denied = Denied.of(ListSessions.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        var current = known.session();
        var shown = sessions.list(known.user().id(), clock.now()).stream()
                .map(session -> SessionView.of(session, current))
                .toList();
        return new Listed(new Page<>(shown, null));
    }
}
