package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.UserPointer;

/** Ends a user's second factor at the machine itself, for who has lost both the app and the recovery codes. */
@UseCase(value = "Reset a user's second factor", callers = Callers.CONSOLE, records = "second-factor.reset")
public interface ResetSecondFactor {
    Result reset(Command command);

    record Command(Caller caller, @ActivityTarget UserPointer user) {}

    /** What came of it. */
    sealed interface Result permits Reset, SecondFactorNotFound, Denied, UserNotFound {}

    /** It is gone. */
    record Reset() implements Result {}

    static ResetSecondFactor using(Users users, SecondFactors factors) {
        return command -> {
            var denied = Denied.of(ResetSecondFactor.class, command.caller());
            if (denied.isPresent()) {
                return denied.get();
            }
            var user = UserDirectory.find(users, command.user());
            if (user.isEmpty()) {
                return new UserNotFound(command.user().toString());
            }
            return factors.end(user.get().id()) ? new Reset() : new SecondFactorNotFound();
        };
    }
}
