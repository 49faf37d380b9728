package org.althing.adapter.persistence.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.althing.adapter.persistence.Ids;
import org.althing.domain.identity.Invitation;
import org.althing.domain.identity.InvitationId;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/** An invitation as the database has it. Of arrays, Micronaut Data reads its own annotation alone. */
@MappedEntity("invitations")
record InvitationRow(
        @Id byte[] id,
        String hash,
        String role,
        @io.micronaut.core.annotation.Nullable byte @Nullable [] invitedBy,
        long createdAt,
        long expiresAt,
        @io.micronaut.core.annotation.Nullable byte @Nullable [] usedBy) {

    static InvitationRow of(Invitation invitation) {
        return new InvitationRow(
                Ids.bytes(invitation.id().value()),
                invitation.hash().hex(),
                invitation.role().name(),
                bytes(invitation.invitedBy()),
                invitation.createdAt().toEpochMilli(),
                invitation.expiresAt().toEpochMilli(),
                bytes(invitation.usedBy()));
    }

    Invitation invitation() {
        return new Invitation(
                new InvitationId(Ids.uuid(id)),
                new Secret.Hash(hash),
                Role.valueOf(role),
                user(invitedBy),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(expiresAt),
                user(usedBy));
    }

    private static byte @Nullable [] bytes(@Nullable UserId user) {
        return user == null ? null : Ids.bytes(user.value());
    }

    private static @Nullable UserId user(byte @Nullable [] id) {
        return id == null ? null : new UserId(Ids.uuid(id));
    }
}
