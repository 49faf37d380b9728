package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.User;

/** Shows a user their own account. */
@UseCase(value = "Read one's own profile", scope = Scope.ACCOUNT)
public interface ReadProfile {
    Result read(Command command);

    record Command(Caller caller) {}

    /** What came of it. */
    sealed interface Result permits Profile, Denied, UserNotFound {}

    /** @param version of the account, by which a change says what it was decided on */
    record Profile(UserView user, long version) implements Result {
        static Profile of(User user) {
            return new Profile(UserView.whole(user), user.version());
        }
    }

    static ReadProfile using(Users users) {
        return new ReadProfileService(users);
    }
}
