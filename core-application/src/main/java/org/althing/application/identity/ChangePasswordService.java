package org.althing.application.identity;

import java.util.Objects;
import org.althing.application.Caller;
import org.althing.application.identity.spi.Endings;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.Sessions;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.PasswordHash;
import org.althing.domain.identity.PasswordPolicy;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

final class ChangePasswordService implements ChangePassword {
    private final Users users;
    private final Sessions sessions;
    private final Endings endings;
    private final PasswordHasher hasher;
    private final NewPassword newPassword;
    private final Clock clock;

    ChangePasswordService(
            Users users,
            Sessions sessions,
            Endings endings,
            PasswordHasher hasher,
            PasswordPolicy policy,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.endings = endings;
        this.hasher = hasher;
        this.newPassword = new NewPassword(hasher, policy);
        this.clock = clock;
    }

    @Override
    public Result change(Command command) {
        var denied = Denied.of(ChangePassword.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        return users.find(known.user().id())
                .map(user -> change(user, command, known))
                .orElseGet(() -> new UserNotFound(known.user().id().toString()));
    }

    private Result change(User user, Command command, Caller.Known known) {
        return switch (TypedPassword.check(command.old_(), user.passwordHash(), hasher)) {
            case PasswordHasher.Busy busy -> new HasherBusy();
            case PasswordHasher.Mismatch mismatch -> new WrongPassword("/old");
            case PasswordHasher.Match match ->
                switch (newPassword.of(command.new_(), user.name(), "/new")) {
                    case NewPassword.Made made -> keep(user, made.hash(), known);
                    case NewPassword.Refused refused -> refused.refusal();
                    case NewPassword.Busy busy -> busy.refusal();
                };
        };
    }

    /** If the password was changed meanwhile, the old one is not what it was; any other change does not matter. */
    private Result keep(User user, PasswordHash hash, Caller.Known known) {
        var present = user;
        while (!users.replace(present.withPassword(hash))) {
            var again = users.find(user.id());
            if (again.isEmpty()) {
                return new UserNotFound(user.id().toString());
            }
            present = again.get();
            if (!Objects.equals(present.passwordHash(), user.passwordHash())) {
                return new WrongPassword("/old");
            }
        }
        endOthers(user.id(), known.session());
        return new Changed();
    }

    private void endOthers(UserId user, @Nullable SessionId own) {
        sessions.endAll(user, own, clock.now());
        endings.tell(new Ending.OfSessions(user, own));
    }
}
