package org.althing.application.identity;

import java.util.Optional;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.PasswordHash;
import org.althing.domain.identity.User;

final class SetPasswordService implements SetPassword {
    private final Users users;
    private final Sessions sessions;
    private final Endings endings;
    private final NewPassword newPassword;
    private final Clock clock;

    SetPasswordService(Users users, Sessions sessions, Endings endings, NewPassword newPassword, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.endings = endings;
        this.newPassword = newPassword;
        this.clock = clock;
    }

    @Override
    public Result set(Command command) {
        var denied = Denied.of(SetPassword.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var user = UserDirectory.find(users, command.user());
        if (user.isEmpty()) {
            return new UserNotFound(command.user().toString());
        }
        return switch (newPassword.of(command.password(), user.get().name(), "/password")) {
            case NewPassword.Made made -> keep(user, made.hash(), command);
            case NewPassword.Refused refused -> refused.refusal();
            case NewPassword.Busy busy -> busy.refusal();
        };
    }

    private Result keep(Optional<User> found, PasswordHash hash, Command command) {
        for (var user = found; user.isPresent(); user = users.find(user.get().id())) {
            if (users.replace(user.get().withPassword(hash))) {
                sessions.endAll(user.get().id(), null, clock.now());
                endings.tell(new Ending.OfSessions(user.get().id(), null));
                return new PasswordSet();
            }
        }
        return new UserNotFound(command.user().toString());
    }
}
