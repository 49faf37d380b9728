package org.althing.application.identity;

import java.util.List;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.spi.Chance;
import org.althing.domain.identity.Scope;

/** Makes the caller a second factor, which is in force once they have shown a code of it. */
@UseCase(value = "Begin a second factor", scope = Scope.ACCOUNT, records = "second-factor.begin")
public interface BeginSecondFactor {
    Result begin(Command command);

    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Begun, SecondFactorExists, Denied {}

    /** What goes into the user's app, and what they keep in a safe place, for the only time. */
    record Begun(NewSecondFactor factor) implements Result {}

    /**
     * A second factor as it is shown.
     *
     * @param secret in base32, for apps into which it is typed
     * @param uri for apps that read it from a picture
     * @param recoveryCodes each is good once, in place of a code
     */
    record NewSecondFactor(String secret, String uri, List<String> recoveryCodes) {
        public NewSecondFactor {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "NewSecondFactor[hidden]";
        }
    }

    /** One is in force. */
    @Refuses(Problem.FACTOR_EXISTS)
    record SecondFactorExists() implements Result, Refusal {
        @Override
        public String detail() {
            return "A second factor is in force; end it first.";
        }
    }

    static BeginSecondFactor using(SecondFactors factors, Chance chance) {
        return new BeginSecondFactorService(factors, chance);
    }
}
