package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.UserPointer;

/** Shows an account: all of it to oneself and administrators, else what everybody may know. */
@UseCase(value = "Show a user", callers = Callers.KNOWN)
public interface FindUser {
    Result find(Command command);

    record Command(Caller caller, UserPointer user) {}

    /** What came of it. */
    sealed interface Result permits Found, Denied, UserNotFound {}

    /** The account, as far as the caller may see it. */
    record Found(UserView user) implements Result {}

    static FindUser using(Users users) {
        return new FindUserService(users);
    }
}
