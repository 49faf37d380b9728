package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.User;

final class ActAsService implements ActAs {
    private final Users users;
    private final Grants grants;

    ActAsService(Users users, Grants grants) {
        this.users = users;
        this.grants = grants;
    }

    @Override
    public Result actAs(Command command) {
        var denied = Denied.of(ActAs.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        return UserDirectory.find(users, command.user())
                .<Result>map(user -> new Acting(asTheyAre(user)))
                .orElseGet(() -> new UserNotFound(command.user().toString()));
    }

    private Caller.Known asTheyAre(User user) {
        return new Caller.Known(user.ref(), user.role(), grants.of(user.role()), new Caller.Credential.AtConsole());
    }
}
