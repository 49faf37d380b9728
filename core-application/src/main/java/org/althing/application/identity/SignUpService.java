package org.althing.application.identity;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.Invitations.Admission;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Invitation;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Secret;

final class SignUpService implements SignUp {
    private static final String POINTER = "/invitation";

    private final Accounts accounts;
    private final Invitations invitations;
    private final Clock clock;
    private final Supplier<SignUpMode> mode;

    SignUpService(Accounts accounts, Invitations invitations, Clock clock, Supplier<SignUpMode> mode) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.clock = clock;
        this.mode = mode;
    }

    @Override
    public Result signUp(Command command) {
        var denied = Denied.of(SignUp.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var now = mode.get();
        if (now == SignUpMode.CLOSED || (now == SignUpMode.INVITATION && command.invitation() == null)) {
            return new Closed(now);
        }
        return command.invitation() == null
                ? result(accounts.make(wish(command, Role.USER)))
                : signUp(command, command.invitation());
    }

    private Result signUp(Command command, String secret) {
        // Looked at before the password is hashed, which costs more than guessing.
        return good(secret).map(invitation -> admit(command, invitation)).orElseGet(() -> new BadInvitation(POINTER));
    }

    private Optional<Invitation> good(String secret) {
        return Secret.parse(Secret.Kind.INVITATION, secret)
                .flatMap(parsed -> invitations.findByHash(parsed.hash()))
                .filter(invitation -> invitation.isGoodAt(clock.now()));
    }

    private Result admit(Command command, Invitation invitation) {
        var admission = new AtomicReference<>(Admission.NOT_INVITED);
        var outcome = accounts.make(wish(command, invitation.role()), user -> {
            admission.set(invitations.admit(user, invitation.hash(), clock.now()));
            return admission.get() == Admission.ADMITTED;
        });
        return outcome instanceof Accounts.Taken && admission.get() == Admission.NOT_INVITED
                ? new BadInvitation(POINTER)
                : result(outcome);
    }

    private static Accounts.Wish wish(Command command, Role role) {
        return new Accounts.Wish(command.name(), command.password(), command.displayName(), command.publicKey(), role);
    }

    private static Result result(Accounts.Outcome outcome) {
        return switch (outcome) {
            case Accounts.Made made -> new SignedUp(UserView.whole(made.user()));
            case Accounts.Taken taken -> taken.refusal();
            case Accounts.Refused refused -> refused.refusal();
            case Accounts.Busy busy -> busy.refusal();
        };
    }
}
