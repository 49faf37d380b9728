package org.althing.application.identity;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.domain.identity.SessionId;

/** The caller has no such session. */
@Refuses(Problem.SESSION_NOT_FOUND)
public record SessionNotFound(SessionId session) implements Refusal, EndSession.Result {
    @Override
    public String detail() {
        return "You have no session " + session + ".";
    }
}
