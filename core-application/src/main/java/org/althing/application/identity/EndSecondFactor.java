package org.althing.application.identity;

import java.util.List;
import org.althing.application.Caller;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
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

    /** Whoever it is does not know the password. */
    @Refuses(Problem.REQUEST_INVALID)
    record WrongPassword() implements Result, Refusal {
        @Override
        public String detail() {
            return "It is not the present password.";
        }

        @Override
        public List<FieldError> errors() {
            return List.of(new FieldError("/password", FieldError.BREAKS_RULE, detail()));
        }
    }

    static EndSecondFactor using(Users users, SecondFactors factors, PasswordHasher hasher) {
        return new EndSecondFactorService(users, factors, hasher);
    }
}
