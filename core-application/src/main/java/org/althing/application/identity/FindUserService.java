package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.User;

final class FindUserService implements FindUser {
    private final Users users;

    FindUserService(Users users) {
        this.users = users;
    }

    @Override
    public Result find(Command command) {
        var denied = Denied.of(FindUser.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        return UserDirectory.find(users, command.user())
                .<Result>map(user ->
                        new Found(seesAll(command.caller(), user) ? UserView.whole(user) : UserView.ofAnother(user)))
                .orElseGet(() -> new UserNotFound(command.user().toString()));
    }

    private static boolean seesAll(Caller caller, User user) {
        return caller.may(Scope.ADMIN)
                || (caller instanceof Caller.Known known
                        && known.user().id().equals(user.id())
                        && known.may(Scope.ACCOUNT));
    }
}
