package org.althing.application.identity;

import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.identity.spi.Invitations;
import org.althing.domain.identity.InvitationId;

final class ListInvitationsService implements ListInvitations {
    private final Invitations invitations;

    ListInvitationsService(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public Result list(Command command) {
        var denied = Denied.of(ListInvitations.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var place = Cursor.place(command.after(), InvitationId::parse);
        if (place.isBad()) {
            return new BadCursor();
        }
        var limit = PageSize.orDefault(command.limit());
        var found = invitations.list(place.after(), limit + 1);
        return new Listed(Page.cut(found, limit, invitation -> invitation.id().toString())
                .map(invitation -> InvitationView.of(invitation, null)));
    }
}
