package org.althing.domain.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account: someone, or some program, that Althing knows by name.
 *
 * @param passwordHash what the password is checked against; a service has none
 * @param publicKey by which others encrypt for this user; {@code null}: none was published
 * @param secondFactor whether a password alone does not let the user in
 * @param lastSeenAt when the user last got a token, to a quarter of an hour; {@code null}: never
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
        @Nullable PublishedKey publicKey,
        boolean secondFactor,
        Instant createdAt,
        @Nullable Instant lastSeenAt,
        long version) {

    /** An account that has published no key, has no second factor and was never seen. */
    public User(
            UserId id,
            UserName name,
            DisplayName displayName,
            UserKind kind,
            Role role,
            boolean disabled,
            @Nullable PasswordHash passwordHash,
            Instant createdAt,
            long version) {
        this(id, name, displayName, kind, role, disabled, passwordHash, null, false, createdAt, null, version);
    }

    public UserRef ref() {
        return new UserRef(id, name);
    }

    public User shownAs(DisplayName other) {
        return with(other, role, disabled, passwordHash, publicKey, version);
    }

    public User withRole(Role other) {
        return with(displayName, other, disabled, passwordHash, publicKey, version);
    }

    public User withDisabled(boolean other) {
        return with(displayName, role, other, passwordHash, publicKey, version);
    }

    public User withPassword(PasswordHash other) {
        return with(displayName, role, disabled, other, publicKey, version);
    }

    /** @param other {@code null}: none is published any more */
    public User withPublicKey(@Nullable PublishedKey other) {
        return with(displayName, role, disabled, passwordHash, other, version);
    }

    public User withSecondFactor(boolean other) {
        return new User(
                id,
                name,
                displayName,
                kind,
                role,
                disabled,
                passwordHash,
                publicKey,
                other,
                createdAt,
                lastSeenAt,
                version);
    }

    /** The same account as it stands after a change was kept. */
    public User changed() {
        return with(displayName, role, disabled, passwordHash, publicKey, version + 1);
    }

    private User with(
            DisplayName nowShown,
            Role nowRole,
            boolean nowDisabled,
            @Nullable PasswordHash nowHash,
            @Nullable PublishedKey nowKey,
            long nowVersion) {
        return new User(
                id,
                name,
                nowShown,
                kind,
                nowRole,
                nowDisabled,
                nowHash,
                nowKey,
                secondFactor,
                createdAt,
                lastSeenAt,
                nowVersion);
    }
}
