package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordPolicy;
import org.althing.domain.identity.UserName;

/** Makes the first administrator's account, for whoever has the secret that the server showed when it started. */
@UseCase(value = "Set up: make the first administrator", callers = Callers.ANYBODY, records = "set-up")
public interface SetUp {
    Result setUp(Command command);

    /** @param token the secret of {@link BeginSetUp}, as it was shown */
    record Command(
            Caller caller, String token, @ActivityTarget UserName name, Password password) {
        @Override
        public String toString() {
            return "Command[" + name + ", secrets hidden]";
        }
    }

    /** What came of it. */
    sealed interface Result permits SetUpDone, BadInvitation, NameTaken, PasswordRefused, HasherBusy {}

    /** The account is there. */
    record SetUpDone(UserView user) implements Result {}

    static SetUp using(
            Users users,
            Invitations invitations,
            PasswordHasher hasher,
            PasswordPolicy policy,
            IdentityIds ids,
            Clock clock) {
        var accounts = new Accounts(users, new NewPassword(hasher, policy), ids, clock);
        return new SetUpService(users, new InvitedAccounts(accounts, invitations, clock));
    }
}
