package org.althing.application.identity;

import java.util.Optional;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserPointer;

/** Finds the account that a caller points at. */
final class UserDirectory {
    private UserDirectory() {}

    static Optional<User> find(Users users, UserPointer pointer) {
        return switch (pointer) {
            case UserPointer.ById byId -> users.find(byId.id());
            case UserPointer.ByName byName -> users.findByName(byName.name());
        };
    }
}
