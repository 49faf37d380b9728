package org.althing.application.identity.spi;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.althing.application.Races;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.SocketTicket;
import org.althing.domain.identity.UserId;
import org.junit.jupiter.api.Test;

/** What every {@link SocketTickets} does. Each test begins with none. */
public interface SocketTicketsContract {
    SocketTickets socketTickets();

    @Test
    default void a_ticket_is_taken_as_it_was_added_and_once() {
        var bySession = new SocketTicket(
                anyHash(),
                new UserId(anyId()),
                new SessionId(anyId()),
                null,
                Set.of(Scope.ROOMS_READ, Scope.ROOMS_WRITE),
                "https://chat.example.org",
                Instant.parse("2026-11-27T12:00:00.123Z"));
        var byKey = new SocketTicket(anyHash(), new UserId(anyId()), null, new ApiKeyId(anyId()), Set.of(), null, NOON);
        socketTickets().add(bySession);
        socketTickets().add(byKey);
        assertEquals(Optional.of(bySession), socketTickets().take(bySession.hash()));
        assertEquals(Optional.empty(), socketTickets().take(bySession.hash()));
        assertEquals(Optional.of(byKey), socketTickets().take(byKey.hash()));
        assertEquals(Optional.empty(), socketTickets().take(anyHash()));
    }

    @Test
    default void of_many_who_take_one_at_once_one_gets_it() {
        Races.repeatedly(() -> {
            var ticket = endingAt(NOON);
            var taken = Races.race(16, i -> socketTickets().take(ticket.hash()));
            assertEquals(1, taken.stream().filter(Optional::isPresent).count());
        });
    }

    @Test
    default void those_that_are_over_are_forgotten() {
        var over = endingAt(NOON.minusMillis(1));
        var good = endingAt(NOON);
        socketTickets().forget(NOON);
        assertEquals(Optional.empty(), socketTickets().take(over.hash()));
        assertEquals(Optional.of(good), socketTickets().take(good.hash()));
    }

    private SocketTicket endingAt(Instant end) {
        var ticket = new SocketTicket(
                anyHash(), new UserId(anyId()), new SessionId(anyId()), null, Set.of(Scope.ROOMS_READ), null, end);
        socketTickets().add(ticket);
        return ticket;
    }

    private static Secret.Hash anyHash() {
        return new Secret.Hash("%064x".formatted(anyId().getLeastSignificantBits() & Long.MAX_VALUE));
    }
}
