package org.althing.application.identity;

import java.time.Duration;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Invitation;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Secret;

/** The secret is an invitation to be an administrator, which is worth nothing once there is one. */
final class SetUpService implements SetUp {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final String POINTER = "/token";

    private final Users users;
    private final InvitedAccounts invited;

    SetUpService(Users users, InvitedAccounts invited) {
        this.users = users;
        this.invited = invited;
    }

    static Secret invite(Invitations invitations, IdentityIds ids, Chance chance, Clock clock) {
        var secret = Secrets.next(Secret.Kind.SET_UP, chance);
        var now = clock.now();
        invitations.add(new Invitation(ids.invitation(), secret.hash(), Role.ADMIN, null, now, now.plus(LIFE), null));
        return secret;
    }

    @Override
    public Result setUp(Command command) {
        return invited.by(Secret.Kind.SET_UP, command.token())
                .filter(invitation -> !users.has(Role.ADMIN))
                .flatMap(invitation -> invited.make(wish(command, invitation.role()), invitation))
                .map(SetUpService::result)
                .orElseGet(() -> new BadInvitation(POINTER));
    }

    private static Accounts.Wish wish(Command command, Role role) {
        return new Accounts.Wish(command.name(), command.password(), null, null, role);
    }

    private static Result result(Accounts.Outcome outcome) {
        return switch (outcome) {
            case Accounts.Made made -> new SetUpDone(UserView.whole(made.user()));
            case Accounts.Taken taken -> taken.refusal();
            case Accounts.Refused refused -> refused.refusal();
            case Accounts.Busy busy -> busy.refusal();
        };
    }
}
