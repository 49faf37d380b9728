package org.althing.application.identity;

import java.time.Instant;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.PublishedKey;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserKind;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is shown.
 *
 * @param role shown to oneself and administrators only, as are {@code disabled}, {@code secondFactor}, {@code lastSeenAt}
 *     and {@code yourMove}; {@code null} to others
 * @param yourMove in how many games others wait for this user
 */
public record UserView(
        UserId id,
        UserName name,
        DisplayName displayName,
        UserKind kind,
        @Nullable Role role,
        @Nullable PublicKeyView publicKey,
        @Nullable Boolean disabled,
        @Nullable Boolean secondFactor,
        Instant createdAt,
        @Nullable Instant lastSeenAt,
        @Nullable Integer yourMove) {

    /**
     * A user's key for end-to-end encryption.
     *
     * @param spki the key in DER, base64
     * @param fingerprint {@code SHA256:…} of the DER
     */
    public record PublicKeyView(String algorithm, String spki, String fingerprint, Instant changedAt) {
        static @Nullable PublicKeyView of(@Nullable PublishedKey published) {
            return published == null
                    ? null
                    : new PublicKeyView(
                            published.key().algorithm(),
                            published.key().spki(),
                            published.key().fingerprint(),
                            published.changedAt());
        }
    }

    /** As the user and administrators see it. */
    static UserView whole(User user) {
        return new UserView(
                user.id(),
                user.name(),
                user.displayName(),
                user.kind(),
                user.role(),
                PublicKeyView.of(user.publicKey()),
                user.disabled(),
                user.secondFactor(),
                user.createdAt(),
                user.lastSeenAt(),
                0);
    }

    /** As everybody sees it. */
    static UserView ofAnother(User user) {
        return new UserView(
                user.id(),
                user.name(),
                user.displayName(),
                user.kind(),
                null,
                PublicKeyView.of(user.publicKey()),
                null,
                null,
                user.createdAt(),
                null,
                null);
    }
}
