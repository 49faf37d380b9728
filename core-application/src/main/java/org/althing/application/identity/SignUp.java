package org.althing.application.identity;

import java.util.function.Supplier;
import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordPolicy;
import org.althing.domain.identity.PublicKey;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/** Makes an account for whoever asks, if the server is open to them. */
@UseCase(value = "Sign up", callers = Callers.ANYBODY, records = "sign-up")
public interface SignUp {
    Result signUp(Command command);

    /**
     * @param displayName {@code null}: the user name
     * @param publicKey by which others encrypt for the user
     * @param invitation its secret, as it was shown; needed where the server is open to the invited alone
     */
    record Command(
            Caller caller,
            @ActivityTarget UserName name,
            Password password,
            @Nullable DisplayName displayName,
            @Nullable PublicKey publicKey,
            @Nullable String invitation) {
        /** By a name and a password alone. */
        public Command(Caller caller, UserName name, Password password) {
            this(caller, name, password, null, null, null);
        }

        @Override
        public String toString() {
            return "Command[" + name + ", secrets hidden]";
        }
    }

    /** What came of it. */
    sealed interface Result permits SignedUp, Closed, BadInvitation, Denied, NameTaken, PasswordRefused, HasherBusy {}

    /** The account is there. */
    record SignedUp(UserView user) implements Result {}

    /** Accounts are not made this way here. */
    @Refuses(Problem.AUTH_FORBIDDEN)
    record Closed(SignUpMode mode) implements Result, Refusal {
        @Override
        public String detail() {
            return mode == SignUpMode.INVITATION
                    ? "An account here needs an invitation."
                    : "Accounts here are made by an administrator.";
        }
    }

    static SignUp using(
            Users users,
            Invitations invitations,
            PasswordHasher hasher,
            PasswordPolicy policy,
            IdentityIds ids,
            Clock clock,
            Supplier<SignUpMode> mode) {
        var accounts = new Accounts(users, new NewPassword(hasher, policy), ids, clock);
        return new SignUpService(accounts, new InvitedAccounts(accounts, invitations, clock), mode);
    }
}
