package org.althing.application.identity;

import java.time.Instant;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.UseCase.Callers;
import org.althing.application.identity.spi.SocketTickets;
import org.althing.application.spi.Chance;
import org.althing.application.spi.Clock;

/** Gives the caller a ticket, by which one socket can be opened where no other credential can be shown. */
@UseCase(value = "Get a ticket for a socket", callers = Callers.KNOWN, records = "ticket.issue")
public interface IssueTicket {
    Result issue(Command command);

    record Command(Caller caller, Origin origin) {}

    /**
     * Which page asks (RFC 6454): the socket must be opened from there.
     *
     * @param value empty: none
     */
    record Origin(String value) {}

    /** What came of it. */
    sealed interface Result permits Issued, Denied {}

    /** The ticket, for the only time. */
    record Issued(WsTicket ticket) implements Result {}

    /** A ticket as it is shown. */
    record WsTicket(String ticket, Instant expiresAt) {
        @Override
        public String toString() {
            return "WsTicket[hidden]";
        }
    }

    static IssueTicket using(SocketTickets tickets, Chance chance, Clock clock) {
        return new IssueTicketService(tickets, chance, clock);
    }
}
