package org.althing.application.identity;

import org.althing.application.Caller;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.User;

final class DeleteAccountService implements DeleteAccount {
    private final Users users;
    private final PasswordHasher hasher;
    private final Deletion deletion;

    DeleteAccountService(Users users, PasswordHasher hasher, Deletion deletion) {
        this.users = users;
        this.hasher = hasher;
        this.deletion = deletion;
    }

    @Override
    public Result delete(Command command) {
        var denied = Denied.of(DeleteAccount.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        return users.find(known.user().id())
                .map(user -> delete(user, command.password()))
                .orElseGet(() -> new UserNotFound(known.user().id().toString()));
    }

    private Result delete(User user, String password) {
        return switch (TypedPassword.check(password, user.passwordHash(), hasher)) {
            case PasswordHasher.Mismatch mismatch -> new WrongPassword("/password");
            case PasswordHasher.Busy busy -> new HasherBusy();
            case PasswordHasher.Match match ->
                deletion.delete(user)
                        ? new Deleted()
                        : new UserNotFound(user.id().toString());
        };
    }
}
