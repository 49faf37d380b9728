package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.User;

final class EndSecondFactorService implements EndSecondFactor {
    private final Users users;
    private final SecondFactors factors;
    private final PasswordHasher hasher;

    EndSecondFactorService(Users users, SecondFactors factors, PasswordHasher hasher) {
        this.users = users;
        this.factors = factors;
        this.hasher = hasher;
    }

    @Override
    public Result end(Command command) {
        var denied = Denied.of(EndSecondFactor.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        var hash = users.find(known.user().id()).map(User::passwordHash).orElse(null);
        return switch (TypedPassword.check(command.password(), hash, hasher)) {
            case PasswordHasher.Mismatch mismatch -> new WrongPassword("/password");
            case PasswordHasher.Busy busy -> new HasherBusy();
            case PasswordHasher.Match match ->
                factors.end(known.user().id()) ? new Ended() : new SecondFactorNotFound();
        };
    }
}
