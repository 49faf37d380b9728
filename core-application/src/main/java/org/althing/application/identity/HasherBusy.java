package org.althing.application.identity;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** So many passwords are being hashed that no more may wait. */
@Refuses(Problem.AUTH_BUSY)
public record HasherBusy()
        implements Refusal,
                AddUser.Result,
                LogIn.Result,
                ChangePassword.Result,
                DeleteAccount.Result,
                EndSecondFactor.Result,
                SetPassword.Result,
                SetUp.Result,
                SignUp.Result {
    @Override
    public String detail() {
        return "Too many people sign in at once; try again in a few seconds.";
    }
}
