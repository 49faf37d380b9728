package org.althing.adapter.persistence.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.althing.adapter.persistence.Ids;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.PasswordHash;
import org.althing.domain.identity.PublicKey;
import org.althing.domain.identity.PublishedKey;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserKind;
import org.althing.domain.identity.UserName;
import org.jspecify.annotations.Nullable;

/** An account as the database has it. */
@MappedEntity("users")
record UserRow(
        @Id byte[] id,
        String name,
        String skeleton,
        String displayName,
        String kind,
        String role,
        boolean disabled,
        @Nullable String passwordHash,
        @Nullable String publicKey,
        @Nullable Long keyChangedAt,
        boolean secondFactor,
        long createdAt,
        @Nullable Long lastSeenAt,
        long version) {

    static UserRow of(User user) {
        var hash = user.passwordHash();
        var published = user.publicKey();
        return new UserRow(
                Ids.bytes(user.id().value()),
                user.name().value(),
                user.name().skeleton().value(),
                user.displayName().value(),
                user.kind().name(),
                user.role().name(),
                user.disabled(),
                hash == null ? null : hash.phc(),
                published == null ? null : published.key().spki(),
                published == null ? null : published.changedAt().toEpochMilli(),
                user.secondFactor(),
                user.createdAt().toEpochMilli(),
                Instants.millis(user.lastSeenAt()),
                user.version());
    }

    User user() {
        return new User(
                new UserId(Ids.uuid(id)),
                new UserName(name),
                new DisplayName(displayName),
                UserKind.valueOf(kind),
                Role.valueOf(role),
                disabled,
                passwordHash == null ? null : new PasswordHash(passwordHash),
                published(),
                secondFactor,
                Instant.ofEpochMilli(createdAt),
                Instants.instant(lastSeenAt),
                version);
    }

    private @Nullable PublishedKey published() {
        return publicKey == null || keyChangedAt == null
                ? null
                : new PublishedKey(PublicKey.parse(publicKey).orElseThrow(), Instant.ofEpochMilli(keyChangedAt));
    }
}
