package org.althing.application.identity;

import java.util.OptionalLong;
import org.althing.application.Caller;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.spi.Clock;

final class ConfirmSecondFactorService implements ConfirmSecondFactor {
    private final SecondFactors factors;
    private final Clock clock;

    ConfirmSecondFactorService(SecondFactors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    @Override
    public Result confirm(Command command) {
        var denied = Denied.of(ConfirmSecondFactor.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        var user = known.user().id();
        var begun = factors.find(user).filter(factor -> !factor.confirmed());
        if (begun.isEmpty()) {
            return new SecondFactorNotFound();
        }
        var totp = begun.get().totp();
        var step = totp == null ? OptionalLong.empty() : totp.step(command.otp(), clock.now());
        if (step.isEmpty()) {
            return new WrongCode();
        }
        return factors.confirm(user, step.getAsLong()) ? new Confirmed() : new SecondFactorNotFound();
    }
}
