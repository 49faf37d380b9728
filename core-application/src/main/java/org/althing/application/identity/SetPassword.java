package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordPolicy;
import org.althing.domain.identity.UserPointer;

/** Gives a user another password at the machine itself, and ends the sessions begun with the old one. */
@UseCase(value = "Set a user's password", callers = Callers.CONSOLE, records = "password.set")
public interface SetPassword {
    Result set(Command command);

    record Command(Caller caller, @ActivityTarget UserPointer user, Password password) {}

    /** What came of it. */
    sealed interface Result permits PasswordSet, Denied, UserNotFound, PasswordRefused, HasherBusy {}

    /** The new password holds. */
    record PasswordSet() implements Result {}

    static SetPassword using(
            Users users,
            Sessions sessions,
            Endings endings,
            PasswordHasher hasher,
            PasswordPolicy policy,
            Clock clock) {
        return new SetPasswordService(users, sessions, endings, new NewPassword(hasher, policy), clock);
    }
}
