package org.althing.application.identity.inmemory;

import org.althing.application.identity.spi.SocketTickets;
import org.althing.application.identity.spi.SocketTicketsContract;

class InMemorySocketTicketsTest implements SocketTicketsContract {
    private final SocketTickets socketTickets = new InMemorySocketTickets();

    @Override
    public SocketTickets socketTickets() {
        return socketTickets;
    }
}
