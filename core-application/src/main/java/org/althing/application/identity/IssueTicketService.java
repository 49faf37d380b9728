package org.althing.application.identity;

import java.time.Duration;
import org.althing.application.Caller;
import org.althing.application.Caller.Credential;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.SocketTicket;

final class IssueTicketService implements IssueTicket {
    private static final Duration LIFE = Duration.ofSeconds(30);

    private final SocketTickets tickets;
    private final Chance chance;
    private final Clock clock;

    IssueTicketService(SocketTickets tickets, Chance chance, Clock clock) {
        this.tickets = tickets;
        this.chance = chance;
        this.clock = clock;
    }

    @Override
    public Result issue(Command command) {
        var denied = Denied.of(IssueTicket.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        var secret = Secrets.next(Secret.Kind.SOCKET_TICKET, chance);
        var end = clock.now().plus(LIFE);
        var origin = command.origin().value();
        tickets.add(new SocketTicket(
                secret.hash(),
                known.user().id(),
                known.session(),
                known.credential() instanceof Credential.OfKey own ? own.key() : null,
                known.scopes(),
                origin.isEmpty() ? null : origin,
                end));
        return new Issued(new WsTicket(secret.value(), end));
    }
}
