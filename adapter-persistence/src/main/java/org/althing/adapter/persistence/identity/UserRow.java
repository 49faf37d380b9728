package org.althing.adapter.persistence.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.althing.adapter.persistence.Ids;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.PasswordHash;
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
        long createdAt,
        long version) {

    static UserRow of(User user) {
        var hash = user.passwordHash();
        return new UserRow(
                Ids.bytes(user.id().value()),
                user.name().value(),
                user.name().skeleton().value(),
                user.displayName().value(),
                user.kind().name(),
                user.role().name(),
                user.disabled(),
                hash == null ? null : hash.phc(),
                user.createdAt().toEpochMilli(),
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
                Instant.ofEpochMilli(createdAt),
                version);
    }
}
