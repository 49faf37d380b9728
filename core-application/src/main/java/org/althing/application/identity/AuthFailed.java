package org.althing.application.identity;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** What was shown opens nothing; it is not said whether the name, the password or the account is at fault. */
@Refuses(Problem.AUTH_FAILED)
public record AuthFailed()
        implements Refusal,
                ConfirmCaller.Result,
                CheckSignature.Result,
                IdentifyCaller.Result,
                LogIn.Result,
                RefreshSession.Result {
    @Override
    public String detail() {
        return "The credentials are wrong, or have ended.";
    }
}
