package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Grants;
import org.jspecify.annotations.Nullable;

/** Begins a session for whoever knows a user's name and password; of more than twenty, the oldest ends. */
@UseCase(value = "Get a token", callers = Callers.ANYBODY, records = "log-in")
public interface LogIn {
    Result logIn(Command command);

    /**
     * What was typed, whatever it is: a name that nobody could have is wrong, not malformed.
     *
     * @param otp a code of the user's app, or a recovery code; {@code null}: none
     */
    record Command(
            @ActivityTarget String name,
            String password,
            @Nullable String otp) {
        /** By a password alone. */
        public Command(String name, String password) {
            this(name, password, null);
        }

        @Override
        public String toString() {
            return "Command[" + name + ", password hidden]";
        }
    }

    /** What came of it. */
    sealed interface Result permits LoggedIn, SecondFactorRequired, AuthFailed, HasherBusy, ClockNotSet {}

    /** The session has begun. */
    record LoggedIn(Grant grant) implements Result {}

    static LogIn using(
            Users users,
            Sessions sessions,
            Endings endings,
            SecondFactors factors,
            PasswordHasher hasher,
            IdentityIds ids,
            Chance chance,
            Clock clock,
            ClockCheck clockCheck,
            Grants grants) {
        return new LogInService(users, sessions, endings, factors, hasher, ids, chance, clock, clockCheck, grants);
    }
}
