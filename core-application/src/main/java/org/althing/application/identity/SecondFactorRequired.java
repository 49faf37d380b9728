package org.althing.application.identity;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** The password is right, and not enough. */
@Refuses(Problem.AUTH_SECOND_FACTOR_REQUIRED)
public record SecondFactorRequired() implements Refusal, LogIn.Result {
    @Override
    public String detail() {
        return "Show a code of your app too, or a recovery code.";
    }
}
