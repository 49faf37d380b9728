package org.althing.application.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.Invitations.Admission;
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
    private final Invitations invitations;
    private final Accounts accounts;
    private final Clock clock;

    SetUpService(Users users, Invitations invitations, Accounts accounts, Clock clock) {
        this.users = users;
        this.invitations = invitations;
        this.accounts = accounts;
        this.clock = clock;
    }

    static Secret invite(Invitations invitations, IdentityIds ids, Chance chance, Clock clock) {
        var secret = Secrets.next(Secret.Kind.SET_UP, chance);
        var now = clock.now();
        invitations.add(new Invitation(ids.invitation(), secret.hash(), Role.ADMIN, null, now, now.plus(LIFE), null));
        return secret;
    }

    @Override
    public Result setUp(Command command) {
        return good(command.token())
                .map(invitation -> setUp(command, invitation))
                .orElseGet(() -> new BadInvitation(POINTER));
    }

    private Optional<Invitation> good(String token) {
        return Secret.parse(Secret.Kind.SET_UP, token)
                .flatMap(secret -> invitations.findByHash(secret.hash()))
                .filter(invitation -> invitation.isGoodAt(clock.now()) && !users.has(Role.ADMIN));
    }

    private Result setUp(Command command, Invitation invitation) {
        var wish = new Accounts.Wish(command.name(), command.password(), null, null, invitation.role());
        var admission = new AtomicReference<>(Admission.NOT_INVITED);
        var outcome = accounts.make(wish, user -> {
            admission.set(invitations.admit(user, invitation.hash(), clock.now()));
            return admission.get() == Admission.ADMITTED;
        });
        return switch (outcome) {
            case Accounts.Made made -> new SetUpDone(UserView.whole(made.user()));
            case Accounts.Taken taken ->
                admission.get() == Admission.NOT_INVITED ? new BadInvitation(POINTER) : taken.refusal();
            case Accounts.Refused refused -> refused.refusal();
            case Accounts.Busy busy -> busy.refusal();
        };
    }
}
