package org.althing.application.identity.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.althing.application.StorageUnavailable;
import org.althing.domain.identity.Invitation;
import org.althing.domain.identity.InvitationId;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * All invitations, the used and the expired ones too; the secrets themselves are kept nowhere. It shares its transactions
 * with {@link Users}.
 *
 * <p>Thread-safe; each call is atomic, and a change is durable when the call returns. Every call may throw
 * {@link StorageUnavailable}, and then has changed nothing.
 */
public interface Invitations {
    /** Keeps a new invitation; its id and hash are new. */
    void add(Invitation invitation);

    /** The invitation of that secret, good or not. */
    Optional<Invitation> findByHash(Secret.Hash hash);

    /** Keeps a new account, at version 1, and spends an invitation on it: both or neither. Of many at once, one wins. */
    Admission admit(User user, Secret.Hash invitation, Instant now);

    /**
     * Forgets an invitation.
     *
     * @return false if there is none of that id
     */
    boolean delete(InvitationId id);

    /**
     * Invitations, newest first, ties by id as text, greater first.
     *
     * @param after only those behind this one; {@code null}, or one that is not there: from the first
     * @param limit at most so many, at least 1
     */
    List<Invitation> list(@Nullable InvitationId after, int limit);

    /** What came of an admission. */
    enum Admission {
        /** The account is there, and the invitation spent. */
        ADMITTED,
        /** An account's name has the same skeleton; the invitation is as good as before. */
        NAME_TAKEN,
        /** There is no such invitation, or it is not good at that time. */
        NOT_INVITED
    }
}
