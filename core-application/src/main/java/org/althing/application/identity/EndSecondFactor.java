package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.Scope;

/** Ends the caller's second factor: the password alone lets them in again. */
@UseCase(value = "End a second factor", scope = Scope.ACCOUNT, records = "second-factor.end")
public interface EndSecondFactor {
    Result end(Command command);

    /** @param password as it was typed, whatever it is */
    record Command(Caller caller, String password) {
        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** What came of it. */
    sealed interface Result permits Ended, WrongPassword, HasherBusy, SecondFactorNotFound, Denied {}

    /** It is gone. */
    record Ended() implements Result {}

    static EndSecondFactor using(Users users, SecondFactors factors, PasswordHasher hasher) {
        return new EndSecondFactorService(users, factors, hasher);
    }
}
