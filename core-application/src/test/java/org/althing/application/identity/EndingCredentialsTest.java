package org.althing.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import org.althing.application.Caller;
import org.althing.application.Problem;
import org.althing.application.identity.InspectToken.Kind;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.SessionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How sessions and tokens end before their time, who may end them, and who is told. */
class EndingCredentialsTest {
    private final Household household = new Household();

    @BeforeEach
    void people() {
        household.has("frigg", Role.USER);
        household.has("loki", Role.USER);
        household.has("odin", Role.ADMIN);
    }

    @Test
    void a_user_sees_the_sessions_that_go_on_and_which_is_this_one() {
        var old = household.logIn("frigg");
        household.clock.advance(Duration.ofMinutes(1));
        var current = household.logIn("frigg");
        household.clock.advance(Duration.ofMinutes(1));
        household.refresh(old);
        household.logIn("loki");
        var listed = assertInstanceOf(
                ListSessions.Listed.class,
                household.althing.get(ListSessions.class).list(new ListSessions.Command(by(current))));
        assertEquals(
                List.of(current.session(), old.session()),
                listed.page().items().stream().map(SessionView::id).toList());
        assertEquals(
                List.of(true, false),
                listed.page().items().stream().map(SessionView::current).toList());
        assertEquals(household.clock.now(), listed.page().items().getLast().usedAt());
    }

    @Test
    void a_user_ends_their_own_sessions_and_nobody_elses() {
        var current = household.logIn("frigg");
        var other = household.logIn("frigg");
        var strange = household.logIn("loki");
        assertInstanceOf(EndSession.Ended.class, end(current, other.session()));
        household.assertEnded(other);
        assertEquals(new SessionNotFound(strange.session()), end(current, strange.session()));
        household.assertGood(strange);
        assertInstanceOf(EndSession.Ended.class, end(current, current.session()));
        household.assertEnded(current);
        assertEquals(
                List.of(new Ending.OfSession(other.session()), new Ending.OfSession(current.session())),
                household.ended);
    }

    @Test
    void of_more_than_twenty_sessions_the_oldest_ends() {
        var first = household.logIn("frigg");
        for (int i = 0; i < 19; i++) {
            household.clock.advance(Duration.ofMillis(1));
            household.logIn("frigg");
        }
        household.assertGood(first);
        household.clock.advance(Duration.ofMillis(1));
        household.logIn("frigg");
        household.assertEnded(first);
        assertEquals(List.of(new Ending.OfSession(first.session())), household.ended);
    }

    @Test
    void a_revoked_refresh_token_ends_its_session() {
        var grant = household.logIn("frigg");
        revoke(by(household.logIn("loki")), grant);
        household.assertGood(grant);
        revoke(by(household.logIn("frigg")), grant);
        household.assertEnded(grant);
        assertEquals(List.of(new Ending.OfSession(grant.session())), household.ended);
    }

    @Test
    void a_revoked_access_token_opens_nothing_and_its_session_goes_on() {
        var grant = household.logIn("frigg");
        var shown = new RevokeToken.Token.Access(Household.TOKEN, grant.user(), grant.expiresAt());
        revoke(by(household.logIn("loki")), shown);
        household.assertGood(grant);
        revoke(household.acting("odin"), shown);
        assertEquals(new AuthFailed(), household.identify(grant));
        household.refresh(grant);
        assertEquals(List.of(new Ending.OfToken(Household.TOKEN)), household.ended);
    }

    @Test
    void what_is_no_token_is_revoked_without_a_word() {
        revoke(household.acting("frigg"), new RevokeToken.Token.Refresh("altr_nothing"));
        revoke(household.acting("frigg"), new RevokeToken.Token.Other());
        assertEquals(List.of(), household.ended);
    }

    @Test
    void strangers_neither_revoke_nor_inspect() {
        var stranger = new Caller.Stranger();
        var denied = assertInstanceOf(
                Denied.class,
                household
                        .althing
                        .get(RevokeToken.class)
                        .revoke(new RevokeToken.Command(stranger, new RevokeToken.Token.Other())));
        assertEquals(Problem.AUTH_REQUIRED, denied.problem());
        assertInstanceOf(
                Denied.class,
                household
                        .althing
                        .get(InspectToken.class)
                        .inspect(new InspectToken.Command(stranger, new InspectToken.Token.Opaque("alt_"))));
    }

    @Test
    void ones_own_tokens_are_inspected_and_an_admins_look_goes_everywhere() {
        var grant = household.logIn("frigg");
        var token = new InspectToken.Token.Opaque(grant.refreshToken().value());
        var active = assertInstanceOf(InspectToken.Active.class, inspect(by(grant), token));
        assertEquals(Kind.REFRESH_TOKEN, active.kind());
        assertEquals(household.now("frigg").ref(), active.user());
        assertInstanceOf(InspectToken.Active.class, inspect(household.acting("odin"), token));
        assertEquals(new InspectToken.Inactive(), inspect(household.acting("loki"), token));
    }

    @Test
    void an_inspected_key_shows_what_is_left_of_its_scopes() {
        var key = household.issue("odin", "probe", Scope.ADMIN, Scope.ROOMS_READ);
        var token = new InspectToken.Token.Opaque(key.secret());
        var active = assertInstanceOf(InspectToken.Active.class, inspect(household.acting("odin"), token));
        assertEquals(Kind.API_KEY, active.kind());
        assertEquals(key.scopes(), active.scopes());
        household.disable("odin", true);
        assertEquals(new InspectToken.Inactive(), inspect(Household.CONSOLE, token));
    }

    @Test
    void an_ended_access_token_is_inactive() {
        var grant = household.logIn("frigg");
        var token = new InspectToken.Token.Access(
                new IdentifyCaller.Credential.Token(Household.TOKEN, grant.user(), grant.session(), grant.scopes()));
        assertInstanceOf(InspectToken.Active.class, inspect(by(grant), token));
        var caller = by(grant);
        end(grant, grant.session());
        assertEquals(new InspectToken.Inactive(), inspect(caller, token));
    }

    @Test
    void whoever_must_know_is_told_of_every_end() {
        var frigg = household.now("frigg").id();
        var key = household.issue("frigg", "probe", Scope.ROOMS_READ);
        household.althing.get(RevokeApiKey.class).revoke(new RevokeApiKey.Command(household.acting("frigg"), key.id()));
        household.setPassword("frigg", "another horse");
        household.disable("frigg", true);
        assertEquals(
                List.of(new Ending.OfKey(key.id()), new Ending.OfSessions(frigg, null), new Ending.OfUser(frigg)),
                household.ended);
    }

    private Caller.Known by(Grant grant) {
        return assertInstanceOf(IdentifyCaller.Identified.class, household.identify(grant))
                .caller();
    }

    private EndSession.Result end(Grant by, SessionId session) {
        return household.althing.get(EndSession.class).end(new EndSession.Command(by(by), session));
    }

    private void revoke(Caller caller, Grant grant) {
        revoke(caller, new RevokeToken.Token.Refresh(grant.refreshToken().value()));
    }

    private void revoke(Caller caller, RevokeToken.Token token) {
        assertEquals(
                new RevokeToken.Revoked(),
                household.althing.get(RevokeToken.class).revoke(new RevokeToken.Command(caller, token)));
    }

    private InspectToken.Result inspect(Caller caller, InspectToken.Token token) {
        return household.althing.get(InspectToken.class).inspect(new InspectToken.Command(caller, token));
    }
}
