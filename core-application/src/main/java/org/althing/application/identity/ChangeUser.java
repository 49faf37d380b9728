package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.UserPointer;
import org.jspecify.annotations.Nullable;

/** Gives a user another role, lets them in, or keeps them out: whoever is kept out has no session any more. */
@UseCase(value = "Change a user", scope = Scope.ADMIN, records = "user.change")
public interface ChangeUser {
    Result change(Command command);

    /**
     * @param role {@code null}: as it is
     * @param disabled {@code null}: as it is
     */
    record Command(
            Caller caller,
            @ActivityTarget UserPointer user,
            @Nullable Role role,
            @Nullable Boolean disabled) {}

    /** What came of it. */
    sealed interface Result permits Changed, Denied, UserNotFound {}

    /** The account as it is now. */
    record Changed(UserView user) implements Result {}

    static ChangeUser using(Users users, Sessions sessions, Endings endings, Clock clock) {
        return new ChangeUserService(users, sessions, endings, clock);
    }
}
