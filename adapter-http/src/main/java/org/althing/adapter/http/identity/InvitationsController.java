package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.identity.Invite;
import org.althing.application.identity.ListInvitations;
import org.althing.application.identity.TakeBackInvitation;
import org.althing.domain.identity.InvitationId;

/** Invitations, for administrators. */
@Controller(Exchange.ROOT + "/invitations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationsController {
    private final Invite invite;
    private final ListInvitations listInvitations;
    private final TakeBackInvitation takeBackInvitation;

    InvitationsController(Invite invite, ListInvitations listInvitations, TakeBackInvitation takeBackInvitation) {
        this.invite = invite;
        this.listInvitations = listInvitations;
        this.takeBackInvitation = takeBackInvitation;
    }

    @Get
    HttpResponse<?> list(Exchange http) {
        return http.query(ListInvitations.Command.class, command -> switch (listInvitations.list(command)) {
            case ListInvitations.Listed(var page) -> http.ok(page);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Post
    HttpResponse<?> invite(Exchange http) {
        return http.optionalJson(Invite.Command.class, command -> switch (invite.invite(command)) {
            case Invite.Invited(var invitation) -> http.created("/invitations/" + invitation.id(), invitation);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Delete("/{id}")
    HttpResponse<?> takeBack(Exchange http, String id) {
        return http.at(InvitationId.class, id, Problem.INVITATION_NOT_FOUND)
                .query(TakeBackInvitation.Command.class, command -> switch (takeBackInvitation.takeBack(command)) {
                    case TakeBackInvitation.TakenBack takenBack -> http.noContent();
                    case Refusal refusal -> http.refuse(refusal);
                });
    }
}
