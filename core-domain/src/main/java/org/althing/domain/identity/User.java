package org.althing.domain.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account: someone, or some program, that Althing knows by name.
 *
 * @param passwordHash what the password is checked against; a service has none
 * @param version counts the changes of the account, from 1
 */
public record User(
        UserId id,
        UserName name,
        DisplayName displayName,
        UserKind kind,
        Role role,
        boolean disabled,
        @Nullable PasswordHash passwordHash,
        Instant createdAt,
        long version) {

    public UserRef ref() {
        return new UserRef(id, name);
    }

    public User shownAs(DisplayName other) {
        return new User(id, name, other, kind, role, disabled, passwordHash, createdAt, version);
    }

    public User withDisabled(boolean other) {
        return new User(id, name, displayName, kind, role, other, passwordHash, createdAt, version);
    }

    public User withPassword(PasswordHash other) {
        return new User(id, name, displayName, kind, role, disabled, other, createdAt, version);
    }

    /** The same account as it stands after a change was kept. */
    public User changed() {
        return new User(id, name, displayName, kind, role, disabled, passwordHash, createdAt, version + 1);
    }
}
