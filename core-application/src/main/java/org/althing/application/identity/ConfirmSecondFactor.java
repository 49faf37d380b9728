package org.althing.application.identity;

import java.util.List;
import org.althing.application.Caller;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;

/** Puts the caller's second factor in force: from then on the password alone does not let them in. */
@UseCase(value = "Confirm a second factor", scope = Scope.ACCOUNT, records = "second-factor.confirm")
public interface ConfirmSecondFactor {
    Result confirm(Command command);

    /** @param otp a code of the app, as it was typed */
    record Command(Caller caller, String otp) {
        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** What came of it. */
    sealed interface Result permits Confirmed, WrongCode, SecondFactorNotFound, Denied {}

    /** It is in force. */
    record Confirmed() implements Result {}

    /** The code is none of the app's, now. */
    @Refuses(Problem.REQUEST_INVALID)
    record WrongCode() implements Result, Refusal {
        @Override
        public String detail() {
            return "The code is not the one that your app shows now.";
        }

        @Override
        public List<FieldError> errors() {
            return List.of(new FieldError("/otp", FieldError.BREAKS_RULE, detail()));
        }
    }

    static ConfirmSecondFactor using(SecondFactors factors, Clock clock) {
        return new ConfirmSecondFactorService(factors, clock);
    }
}
