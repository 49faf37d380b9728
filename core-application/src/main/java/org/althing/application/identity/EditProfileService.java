package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.User;
import org.jspecify.annotations.Nullable;

final class EditProfileService implements EditProfile {
    private final Users users;

    EditProfileService(Users users) {
        this.users = users;
    }

    @Override
    public Result edit(Command command) {
        var denied = Denied.of(EditProfile.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        return users.find(known.user().id())
                .map(user -> edit(user, command))
                .orElseGet(() -> new UserNotFound(known.user().id().toString()));
    }

    private Result edit(User user, Command command) {
        if (!command.basis().holds(user.version())) {
            return new Stale();
        }
        var edited = command.displayName().isGiven()
                ? user.shownAs(shown(user, command.displayName().value()))
                : user;
        return users.replace(edited) ? new Edited(ReadProfile.Profile.of(edited.changed())) : new Stale();
    }

    /** Nobody is without a name to be shown by: whoever takes theirs back is shown by the user name. */
    private static DisplayName shown(User user, @Nullable DisplayName wanted) {
        return wanted == null ? new DisplayName(user.name().value()) : wanted;
    }
}
