package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.identity.spi.Users;

final class ReadProfileService implements ReadProfile {
    private final Users users;

    ReadProfileService(Users users) {
        this.users = users;
    }

    @Override
    public Result read(Command command) {
        var denied = Denied.of(ReadProfile.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        return users.find(known.user().id())
                .<Result>map(Profile::of)
                .orElseGet(() -> new UserNotFound(known.user().id().toString()));
    }
}
