package org.althing.domain.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to make one account, for whoever holds its secret.
 *
 * @param role that the account will have
 * @param invitedBy {@code null}: whoever works at the machine
 * @param usedBy {@code null}: nobody yet
 */
public record Invitation(
        InvitationId id,
        Secret.Hash hash,
        Role role,
        @Nullable UserId invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable UserId usedBy) {

    public boolean isGoodAt(Instant now) {
        return usedBy == null && now.isBefore(expiresAt);
    }

    public Invitation used(UserId by) {
        return new Invitation(id, hash, role, invitedBy, createdAt, expiresAt, by);
    }
}
