package org.althing.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import org.althing.application.Caller;
import org.althing.application.Races;
import org.althing.application.identity.IdentifyCaller.Credential;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketsForSocketsTest {
    private static final String PAGE = "https://chat.example.org";

    private final Household household = new Household();

    @BeforeEach
    void frigg() {
        household.has("frigg", Role.USER);
    }

    @Test
    void a_ticket_opens_once_what_its_token_opens() {
        var caller = byToken(household.logIn("frigg"));
        var ticket = issue(caller, PAGE);
        var known = assertInstanceOf(IdentifyCaller.Identified.class, show(ticket, PAGE))
                .caller();
        assertEquals(caller.user(), known.user());
        assertEquals(caller.scopes(), known.scopes());
        assertEquals(new AuthFailed(), show(ticket, PAGE));
    }

    @Test
    void a_ticket_lasts_half_a_minute() {
        var caller = byToken(household.logIn("frigg"));
        var inTime = issue(caller, PAGE);
        var late = issue(caller, PAGE);
        household.clock.advance(Duration.ofSeconds(30).minusMillis(1));
        assertInstanceOf(IdentifyCaller.Identified.class, show(inTime, PAGE));
        household.clock.advance(Duration.ofMillis(1));
        assertEquals(new AuthFailed(), show(late, PAGE));
    }

    @Test
    void what_a_ticket_opened_ends_with_what_it_was_got_by() {
        var grant = household.logIn("frigg");
        var session = household.sessions.find(grant.session()).orElseThrow();
        assertEquals(session.expiresAt(), until(issue(byToken(grant), PAGE)));

        var key = household.issue("frigg", "probe", Scope.ROOMS_READ);
        var shown = household.identify(new Credential.Key(key.secret(), null));
        var byKey = assertInstanceOf(IdentifyCaller.Identified.class, shown);
        assertEquals(byKey.until(), until(issue(byKey.caller(), PAGE)));
    }

    private @Nullable Instant until(String ticket) {
        return assertInstanceOf(IdentifyCaller.Identified.class, show(ticket, PAGE))
                .until();
    }

    @Test
    void a_ticket_is_for_the_page_that_got_it() {
        var caller = byToken(household.logIn("frigg"));
        assertEquals(new AuthFailed(), show(issue(caller, PAGE), "https://evil.example.org"));
        assertEquals(new AuthFailed(), show(issue(caller, PAGE), null));
        assertEquals(new AuthFailed(), show(issue(caller, ""), PAGE));
        assertInstanceOf(IdentifyCaller.Identified.class, show(issue(caller, ""), null));
    }

    @Test
    void a_ticket_ends_with_what_it_was_got_by() {
        var grant = household.logIn("frigg");
        var bySession = issue(byToken(grant), PAGE);
        household.sessions.end(grant.session(), household.clock.now());
        assertEquals(new AuthFailed(), show(bySession, PAGE));

        var key = household.issue("frigg", "probe", Scope.ROOMS_READ);
        var shown = household.identify(new Credential.Key(key.secret(), null));
        var byKey =
                issue(assertInstanceOf(IdentifyCaller.Identified.class, shown).caller(), PAGE);
        household.keys.revoke(household.now("frigg").id(), key.id(), household.clock.now());
        assertEquals(new AuthFailed(), show(byKey, PAGE));

        var ofDisabled = issue(byToken(household.logIn("frigg")), PAGE);
        household.users.replace(household.now("frigg").withDisabled(true));
        assertEquals(new AuthFailed(), show(ofDisabled, PAGE));
    }

    @Test
    void of_many_who_show_one_ticket_at_once_one_gets_in() {
        var caller = byToken(household.logIn("frigg"));
        Races.repeatedly(() -> {
            var ticket = issue(caller, PAGE);
            var shown = Races.race(8, i -> show(ticket, PAGE));
            assertEquals(
                    1,
                    shown.stream()
                            .filter(IdentifyCaller.Identified.class::isInstance)
                            .count());
        });
    }

    @Test
    void strangers_get_none() {
        var command = new IssueTicket.Command(new Caller.Stranger(), new IssueTicket.Origin(PAGE));
        assertInstanceOf(Denied.class, household.althing.get(IssueTicket.class).issue(command));
        assertEquals(new AuthFailed(), show("altw_0123456789ABCDEFGHIJKLMNOPQRST000000", PAGE));
    }

    private Caller.Known byToken(Grant grant) {
        return assertInstanceOf(IdentifyCaller.Identified.class, household.identify(grant))
                .caller();
    }

    private String issue(Caller.Known caller, String page) {
        var command = new IssueTicket.Command(caller, new IssueTicket.Origin(page));
        return assertInstanceOf(
                        IssueTicket.Issued.class,
                        household.althing.get(IssueTicket.class).issue(command))
                .ticket()
                .ticket();
    }

    private IdentifyCaller.Result show(String ticket, @Nullable String page) {
        return household.identify(new Credential.Ticket(ticket, page));
    }
}
