package org.althing.application.identity.inmemory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.SocketTicket;

/** The tickets of a program that keeps none: they go when it does. */
public final class InMemorySocketTickets implements SocketTickets {
    private final Map<Secret.Hash, SocketTicket> tickets = new ConcurrentHashMap<>();

    @Override
    public void add(SocketTicket ticket) {
        tickets.put(ticket.hash(), ticket);
    }

    @Override
    public Optional<SocketTicket> take(Secret.Hash hash) {
        return Optional.ofNullable(tickets.remove(hash));
    }

    @Override
    public void forget(Instant before) {
        tickets.values().removeIf(ticket -> ticket.expiresAt().isBefore(before));
    }
}
