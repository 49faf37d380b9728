package org.althing.application.identity;

import java.util.Optional;
import org.althing.application.Access;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** The caller may not call this at all. */
@Refuses({Problem.AUTH_REQUIRED, Problem.AUTH_SCOPE_MISSING, Problem.AUTH_FORBIDDEN})
public record Denied(Problem problem, String detail)
        implements Refusal,
                ActAs.Result,
                AddUser.Result,
                AllowCaller.Result,
                ForbidCaller.Result,
                ListCallers.Result,
                BeginSecondFactor.Result,
                BeginSetUp.Result,
                ConfirmSecondFactor.Result,
                EndSecondFactor.Result,
                ResetSecondFactor.Result,
                ChangePassword.Result,
                ChangeUser.Result,
                DeleteAccount.Result,
                DeleteUser.Result,
                TidyAccounts.Result,
                AddService.Result,
                EditApiKey.Result,
                EndSession.Result,
                FindApiKey.Result,
                FollowEndings.Result,
                InspectToken.Result,
                ListInvitations.Result,
                ListSessions.Result,
                RevokeToken.Result,
                EditProfile.Result,
                FindSigningKeys.Result,
                FindUser.Result,
                Invite.Result,
                IssueApiKey.Result,
                IssueTicket.Result,
                ListApiKeys.Result,
                ListSigningKeys.Result,
                ListUsers.Result,
                PublishKey.Result,
                ReadProfile.Result,
                RevokeApiKey.Result,
                RotateSigningKey.Result,
                SetPassword.Result,
                SignUp.Result,
                TakeBackInvitation.Result,
                TidyIdentity.Result,
                WithdrawKey.Result {

    /** The refusal of a use case that this caller may not call. */
    static Optional<Denied> of(Class<?> useCase, Caller caller) {
        return Access.check(useCase, caller).map(problem -> new Denied(problem, Access.explain(problem, useCase)));
    }

    /** The refusal to look after somebody else's API keys. */
    static Denied keysOfAnother() {
        return new Denied(Problem.AUTH_FORBIDDEN, "Only a service's keys are an administrator's to look after.");
    }

    /** The refusal of what only a user can do, whoever else asks. */
    static Denied notAUser() {
        return new Denied(Problem.AUTH_REQUIRED, "Only a user can do this.");
    }
}
