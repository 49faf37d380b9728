package org.althing.application.identity;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** There is no account of that name or id. */
@Refuses(Problem.USER_NOT_FOUND)
public record UserNotFound(String name)
        implements Refusal,
                ActAs.Result,
                ChangePassword.Result,
                PublishKey.Result,
                ChangeUser.Result,
                DeleteAccount.Result,
                DeleteUser.Result,
                FindUser.Result,
                IssueApiKey.Result,
                ListApiKeys.Result,
                ReadProfile.Result,
                EditProfile.Result,
                ResetSecondFactor.Result,
                SetPassword.Result,
                WithdrawKey.Result {
    @Override
    public String detail() {
        return "No user is called " + name + ".";
    }
}
