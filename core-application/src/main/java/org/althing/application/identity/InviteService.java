package org.althing.application.identity;

import java.time.Duration;
import org.althing.application.Caller;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Invitation;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Secret;

final class InviteService implements Invite {
    private static final Duration DEFAULT_LIFE = Duration.ofDays(7);

    private final Invitations invitations;
    private final IdentityIds ids;
    private final Chance chance;
    private final Clock clock;

    InviteService(Invitations invitations, IdentityIds ids, Chance chance, Clock clock) {
        this.invitations = invitations;
        this.ids = ids;
        this.chance = chance;
        this.clock = clock;
    }

    @Override
    public Result invite(Command command) {
        var denied = Denied.of(Invite.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var now = clock.now();
        var end = command.expiresAt() == null ? now.plus(DEFAULT_LIFE) : command.expiresAt();
        if (!end.isAfter(now)) {
            return new EndRefused();
        }
        var secret = Secrets.next(Secret.Kind.INVITATION, chance);
        var by = command.caller() instanceof Caller.Known known ? known.user().id() : null;
        var role = command.role() == null ? Role.USER : command.role();
        var invitation = new Invitation(ids.invitation(), secret.hash(), role, by, now, end, null);
        invitations.add(invitation);
        return new Invited(InvitationView.of(invitation, secret));
    }
}
