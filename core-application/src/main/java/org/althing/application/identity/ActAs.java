package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.UserPointer;

/** Lets whoever works at the machine do something as one of its users. */
@UseCase(value = "Act as a user", callers = Callers.CONSOLE)
public interface ActAs {
    Result actAs(Command command);

    record Command(Caller caller, UserPointer user) {}

    /** What came of it. */
    sealed interface Result permits Acting, Denied, UserNotFound {}

    /** The caller to go on with. */
    record Acting(Caller.Known caller) implements Result {}

    static ActAs using(Users users, Grants grants) {
        return new ActAsService(users, grants);
    }
}
