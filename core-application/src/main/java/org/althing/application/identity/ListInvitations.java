package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.Invitations;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** Lists all invitations, newest first, the used and the expired ones too. */
@UseCase(value = "List invitations", scope = Scope.ADMIN)
public interface ListInvitations {
    Result list(Command command);

    record Command(
            Caller caller,
            @Nullable PageSize limit,
            @Nullable Cursor after) {}

    /** What came of it. */
    sealed interface Result permits Listed, BadCursor, Denied {}

    /** A part of the list. */
    record Listed(Page<InvitationView> page) implements Result {}

    static ListInvitations using(Invitations invitations) {
        return new ListInvitationsService(invitations);
    }
}
