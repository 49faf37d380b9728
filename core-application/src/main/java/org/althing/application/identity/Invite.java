package org.althing.application.identity;

import java.time.Instant;
import java.util.List;
import org.althing.application.Caller;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** Makes an invitation, whose secret is worth one account. */
@UseCase(value = "Invite somebody", scope = Scope.ADMIN, records = "invitation.make")
public interface Invite {
    Result invite(Command command);

    /**
     * @param role {@code null}: user
     * @param expiresAt {@code null}: in seven days
     */
    record Command(
            Caller caller, @Nullable Role role, @Nullable Instant expiresAt) {}

    /** What came of it. */
    sealed interface Result permits Invited, EndRefused, Denied {}

    /** The invitation, with its secret for the only time. */
    record Invited(InvitationView invitation) implements Result {}

    /** An invitation cannot end then. */
    @Refuses(Problem.REQUEST_INVALID)
    record EndRefused() implements Result, Refusal {
        @Override
        public String detail() {
            return "An invitation ends in the future.";
        }

        @Override
        public List<FieldError> errors() {
            return List.of(new FieldError("/expiresAt", FieldError.BREAKS_RULE, detail()));
        }
    }

    static Invite using(Invitations invitations, IdentityIds ids, Chance chance, Clock clock) {
        return new InviteService(invitations, ids, chance, clock);
    }
}
