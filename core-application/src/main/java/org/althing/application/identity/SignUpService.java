package org.althing.application.identity;

import java.util.function.Supplier;
import org.althing.domain.identity.Role;

final class SignUpService implements SignUp {
    private final Accounts accounts;
    private final Supplier<SignUpMode> mode;

    SignUpService(Accounts accounts, Supplier<SignUpMode> mode) {
        this.accounts = accounts;
        this.mode = mode;
    }

    @Override
    public Result signUp(Command command) {
        var denied = Denied.of(SignUp.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var now = mode.get();
        if (now != SignUpMode.OPEN) {
            return new Closed(now);
        }
        return switch (accounts.make(command.name(), command.password(), command.displayName(), Role.USER)) {
            case Accounts.Made made -> new SignedUp(UserView.whole(made.user()));
            case Accounts.Taken taken -> taken.refusal();
            case Accounts.Refused refused -> refused.refusal();
            case Accounts.Busy busy -> busy.refusal();
        };
    }
}
