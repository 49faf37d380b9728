package org.althing.application.identity;

import java.util.function.Supplier;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Secret;

final class SignUpService implements SignUp {
    private static final String POINTER = "/invitation";

    private final Accounts accounts;
    private final InvitedAccounts invited;
    private final Supplier<SignUpMode> mode;

    SignUpService(Accounts accounts, InvitedAccounts invited, Supplier<SignUpMode> mode) {
        this.accounts = accounts;
        this.invited = invited;
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
        return invited.by(Secret.Kind.INVITATION, secret)
                .flatMap(invitation -> invited.make(wish(command, invitation.role()), invitation))
                .map(SignUpService::result)
                .orElseGet(() -> new BadInvitation(POINTER));
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
