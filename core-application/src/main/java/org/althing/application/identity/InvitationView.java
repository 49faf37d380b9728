package org.althing.application.identity;

import java.time.Instant;
import org.althing.domain.identity.Invitation;
import org.althing.domain.identity.InvitationId;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as administrators see it.
 *
 * @param role that the account will have
 * @param invitedBy {@code null}: whoever works at the machine
 * @param usedBy {@code null}: nobody yet
 * @param secret shown once, in the answer that makes it; {@code null} ever after
 */
public record InvitationView(
        InvitationId id,
        Role role,
        @Nullable UserId invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable UserId usedBy,
        @Nullable String secret) {
    static InvitationView of(Invitation invitation, @Nullable Secret secret) {
        return new InvitationView(
                invitation.id(),
                invitation.role(),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.usedBy(),
                secret == null ? null : secret.value());
    }

    @Override
    public String toString() {
        return "InvitationView[" + id + "]";
    }
}
