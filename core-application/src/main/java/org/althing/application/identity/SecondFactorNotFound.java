package org.althing.application.identity;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** The user has no second factor, or none that could be confirmed. */
@Refuses(Problem.FACTOR_NOT_FOUND)
public record SecondFactorNotFound()
        implements Refusal, ConfirmSecondFactor.Result, EndSecondFactor.Result, ResetSecondFactor.Result {
    @Override
    public String detail() {
        return "There is no second factor of which that could be done.";
    }
}
