package org.althing.application.identity;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.domain.identity.InvitationId;

/** There is no such invitation. */
@Refuses(Problem.INVITATION_NOT_FOUND)
public record InvitationNotFound(InvitationId invitation) implements Refusal, TakeBackInvitation.Result {
    @Override
    public String detail() {
        return "There is no invitation " + invitation + ".";
    }
}
