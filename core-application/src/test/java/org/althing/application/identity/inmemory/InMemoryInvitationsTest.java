package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.Invitations;
import org.althing.application.identity.spi.InvitationsContract;
import org.althing.application.identity.spi.Users;

class InMemoryInvitationsTest implements InvitationsContract {
    private final Users users = new InMemoryUsers();
    private final Invitations invitations = new InMemoryInvitations(users);

    @Override
    public Invitations invitations() {
        return invitations;
    }

    @Override
    public Users users() {
        return users;
    }
}
