package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordPolicy;
import org.althing.domain.identity.Scope;

/** Changes the caller's own password, and ends all their sessions but this one. */
@UseCase(value = "Change one's own password", scope = Scope.ACCOUNT, records = "password.change")
public interface ChangePassword {
    Result change(Command command);

    /** @param old_ as it was typed, whatever it is */
    record Command(Caller caller, String old_, Password new_) {
        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** What came of it. */
    sealed interface Result permits Changed, WrongPassword, PasswordRefused, HasherBusy, Denied, UserNotFound {}

    /** The new password holds. */
    record Changed() implements Result {}

    static ChangePassword using(
            Users users,
            Sessions sessions,
            Endings endings,
            PasswordHasher hasher,
            PasswordPolicy policy,
            Clock clock) {
        return new ChangePasswordService(users, sessions, endings, hasher, policy, clock);
    }
}
