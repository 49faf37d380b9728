package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.IdentityIds;
import org.althing.application.inmemory.InMemoryUuids;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.InvitationId;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;

/** Ids for one program's life: greater each time, and too random to meet another program's. */
public final class InMemoryIdentityIds implements IdentityIds {
    private final InMemoryUuids uuids;

    public InMemoryIdentityIds(InMemoryUuids uuids) {
        this.uuids = uuids;
    }

    @Override
    public UserId user() {
        return new UserId(uuids.next());
    }

    @Override
    public ApiKeyId apiKey() {
        return new ApiKeyId(uuids.next());
    }

    @Override
    public SessionId session() {
        return new SessionId(uuids.next());
    }

    @Override
    public InvitationId invitation() {
        return new InvitationId(uuids.next());
    }
}
