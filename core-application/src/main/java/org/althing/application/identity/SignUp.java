package org.althing.application.identity;

import java.util.function.Supplier;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/** Makes an account for whoever asks, if the server is open to them. */
@UseCase(value = "Sign up", callers = Callers.ANYBODY)
public interface SignUp {
    Result signUp(Command command);

    /** @param displayName {@code null}: the user name */
    record Command(
            Caller caller,
            UserName name,
            Password password,
            @Nullable DisplayName displayName) {}

    /** What came of it. */
    sealed interface Result permits SignedUp, Closed, Denied, NameTaken, PasswordRefused, HasherBusy {}

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

    static SignUp using(Users users, PasswordHasher hasher, IdentityIds ids, Clock clock, Supplier<SignUpMode> mode) {
        return new SignUpService(new Accounts(users, hasher, ids, clock), mode);
    }
}
