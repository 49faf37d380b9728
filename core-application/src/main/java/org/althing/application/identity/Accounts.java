package org.althing.application.identity;

import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.application.identity.spi.Users;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserKind;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/** The making of an account, which is the same whoever asks for it. */
final class Accounts {
    private final Users users;
    private final PasswordHasher hasher;
    private final IdentityIds ids;
    private final Clock clock;

    Accounts(Users users, PasswordHasher hasher, IdentityIds ids, Clock clock) {
        this.users = users;
        this.hasher = hasher;
        this.ids = ids;
        this.clock = clock;
    }

    sealed interface Outcome {}

    record Made(User user) implements Outcome {}

    record Taken(NameTaken refusal) implements Outcome {}

    record Refused(PasswordRefused refusal) implements Outcome {}

    record Busy(HasherBusy refusal) implements Outcome {}

    Outcome make(UserName name, Password password, @Nullable DisplayName displayName, Role role) {
        if (password.equalsName(name)) {
            return new Refused(PasswordRefused.equalsName());
        }
        return switch (hasher.hash(password)) {
            case PasswordHasher.Hashed hashed -> add(name, hashed.hash(), displayName, role);
            case PasswordHasher.Busy busy -> new Busy(new HasherBusy());
        };
    }

    private Outcome add(UserName name, PasswordHash hash, @Nullable DisplayName displayName, Role role) {
        var shown = displayName == null ? new DisplayName(name.value()) : displayName;
        var user = new User(ids.user(), name, shown, UserKind.PERSON, role, false, hash, clock.now(), 1);
        return users.add(user) ? new Made(user) : new Taken(new NameTaken(name));
    }
}
