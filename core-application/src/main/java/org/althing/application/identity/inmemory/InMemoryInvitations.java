package org.althing.application.identity.inmemory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.Users;
import org.althing.domain.identity.Invitation;
import org.althing.domain.identity.InvitationId;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.User;
import org.jspecify.annotations.Nullable;

/** All invitations of a program that keeps none: they go when it does. */
public final class InMemoryInvitations implements Invitations {
    private static final Comparator<Invitation> NEWEST_FIRST = Comparator.comparing(Invitation::createdAt)
            .thenComparing(invitation -> invitation.id().toString())
            .reversed();

    private final Users users;
    private final Map<InvitationId, Invitation> byId = new HashMap<>();

    /** @param users where those go who are admitted; it can only say no to a name */
    public InMemoryInvitations(Users users) {
        this.users = users;
    }

    @Override
    public synchronized void add(Invitation invitation) {
        byId.put(invitation.id(), invitation);
    }

    @Override
    public synchronized Optional<Invitation> findByHash(Secret.Hash hash) {
        return byId.values().stream()
                .filter(invitation -> invitation.hash().equals(hash))
                .findFirst();
    }

    @Override
    public synchronized Admission admit(User user, Secret.Hash invitation, Instant now) {
        var good = findByHash(invitation).filter(found -> found.isGoodAt(now));
        if (good.isEmpty()) {
            return Admission.NOT_INVITED;
        }
        if (!users.add(user)) {
            return Admission.NAME_TAKEN;
        }
        byId.put(good.get().id(), good.get().used(user.id()));
        return Admission.ADMITTED;
    }

    @Override
    public synchronized boolean delete(InvitationId id) {
        return byId.remove(id) != null;
    }

    @Override
    public synchronized List<Invitation> list(@Nullable InvitationId after, int limit) {
        var from = after == null ? null : byId.get(after);
        return byId.values().stream()
                .filter(invitation -> from == null || NEWEST_FIRST.compare(invitation, from) > 0)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }
}
