package org.althing.application.identity;

import java.util.Optional;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.User;

final class ChangeUserService implements ChangeUser {
    private final Users users;
    private final Sessions sessions;
    private final Endings endings;
    private final Clock clock;

    ChangeUserService(Users users, Sessions sessions, Endings endings, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.endings = endings;
        this.clock = clock;
    }

    @Override
    public Result change(Command command) {
        var denied = Denied.of(ChangeUser.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var user = UserDirectory.find(users, command.user());
        while (user.isPresent()) {
            var changed = changed(user.get(), command);
            if (users.replace(changed)) {
                return done(changed.changed());
            }
            user = again(user.get());
        }
        return new UserNotFound(command.user().toString());
    }

    /** Somebody else changed the account at the same moment: this change does not depend on theirs. */
    private Optional<User> again(User stale) {
        return users.find(stale.id());
    }

    private static User changed(User user, Command command) {
        var role = command.role() == null ? user.role() : command.role();
        return user.withRole(role).withDisabled(command.disabled() == null ? user.disabled() : command.disabled());
    }

    private Result done(User user) {
        if (user.disabled()) {
            sessions.endAll(user.id(), null, clock.now());
            endings.tell(new Ending.OfUser(user.id()));
        } else {
            endings.tell(new Ending.OfRights(user.id()));
        }
        return new Changed(UserView.whole(user));
    }
}
