package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.identity.EndSession;
import org.althing.application.identity.ListSessions;
import org.althing.domain.identity.SessionId;

/** The caller's sessions. */
@Controller(Exchange.ROOT + "/auth/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionsController {
    private final ListSessions listSessions;
    private final EndSession endSession;

    SessionsController(ListSessions listSessions, EndSession endSession) {
        this.listSessions = listSessions;
        this.endSession = endSession;
    }

    @Get
    HttpResponse<?> list(Exchange http) {
        return http.query(ListSessions.Command.class, command -> switch (listSessions.list(command)) {
            case ListSessions.Listed(var page) -> http.ok(page);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Delete("/{id}")
    HttpResponse<?> end(Exchange http, String id) {
        return http.at(SessionId.class, id, Problem.SESSION_NOT_FOUND)
                .query(EndSession.Command.class, command -> switch (endSession.end(command)) {
                    case EndSession.Ended ended -> http.noContent();
                    case Refusal refusal -> http.refuse(refusal);
                });
    }
}
