package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.Invitations;
import org.althing.domain.identity.InvitationId;
import org.althing.domain.identity.Scope;

/** Takes an invitation back: its secret is worth nothing from then on. Accounts that were made stay. */
@UseCase(value = "Take back an invitation", scope = Scope.ADMIN, records = "invitation.take-back")
public interface TakeBackInvitation {
    Result takeBack(Command command);

    record Command(Caller caller, @ActivityTarget InvitationId invitation) {}

    /** What came of it. */
    sealed interface Result permits TakenBack, InvitationNotFound, Denied {}

    /** It is gone. */
    record TakenBack() implements Result {}

    static TakeBackInvitation using(Invitations invitations) {
        return command -> Denied.of(TakeBackInvitation.class, command.caller())
                .<Result>map(denied -> denied)
                .orElseGet(() -> invitations.delete(command.invitation())
                        ? new TakenBack()
                        : new InvitationNotFound(command.invitation()));
    }
}
