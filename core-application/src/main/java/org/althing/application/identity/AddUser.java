package org.althing.application.identity;

import org.althing.application.ActivityTarget;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordPolicy;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/** Makes an account of any role at the machine itself, the first administrator's among them. */
@UseCase(value = "Add a user", callers = Callers.CONSOLE, records = "user.add")
public interface AddUser {
    Result add(Command command);

    /** @param displayName {@code null}: the user name */
    record Command(
            Caller caller,
            @ActivityTarget UserName name,
            Password password,
            @Nullable DisplayName displayName,
            Role role) {}

    /** What came of it. */
    sealed interface Result permits Added, Denied, NameTaken, PasswordRefused, HasherBusy {}

    /** The account is there. */
    record Added(UserView user) implements Result {}

    static AddUser using(Users users, PasswordHasher hasher, PasswordPolicy policy, IdentityIds ids, Clock clock) {
        return new AddUserService(new Accounts(users, new NewPassword(hasher, policy), ids, clock));
    }
}
