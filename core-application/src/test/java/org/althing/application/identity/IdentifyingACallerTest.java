package org.althing.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.althing.application.Caller;
import org.althing.application.identity.IdentifyCaller.Credential;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyingACallerTest {
    private final Household household = new Household();

    @BeforeEach
    void people() {
        household.has("frigg", Role.OPERATOR);
        household.has("loki", Role.USER);
    }

    @Test
    void a_key_acts_for_its_owner_within_its_scopes() {
        var key = household.issue("frigg", "probe", Scope.ROOMS_READ, Scope.DEVICE_READ);
        assertEquals(
                new Caller.Known(
                        household.now("frigg").ref(),
                        Role.OPERATOR,
                        Set.of(Scope.ROOMS_READ, Scope.DEVICE_READ),
                        new Caller.Credential.OfKey(key.id())),
                caller(new Credential.Key(key.secret(), null)));
    }

    @Test
    void a_token_acts_for_its_user_within_its_scopes() {
        var grant = household.logIn("frigg");
        assertEquals(
                new Caller.Known(
                        household.now("frigg").ref(),
                        Role.OPERATOR,
                        Set.of(Scope.ROOMS_READ),
                        new Caller.Credential.OfSession(grant.session(), Household.TOKEN)),
                caller(new Credential.Token(Household.TOKEN, grant.user(), grant.session(), Set.of(Scope.ROOMS_READ))));
    }

    @Test
    void a_revoked_key_opens_nothing() {
        var key = household.issue("frigg", "probe", Scope.ROOMS_READ);
        var other = household.issue("frigg", "other", Scope.ROOMS_READ);
        household.althing.get(RevokeApiKey.class).revoke(new RevokeApiKey.Command(household.acting("frigg"), key.id()));
        assertFails(new Credential.Key(key.secret(), null));
        caller(new Credential.Key(other.secret(), null));
    }

    @Test
    void a_key_opens_nothing_from_its_end_on() {
        var key = household.issue("frigg", "probe", Scope.ROOMS_READ);
        household.clock.advance(Duration.ofDays(90).minusMillis(1));
        caller(new Credential.Key(key.secret(), null));
        household.clock.advance(Duration.ofMillis(1));
        assertFails(new Credential.Key(key.secret(), null));
    }

    @Test
    void the_scopes_of_a_key_are_cut_to_what_its_owners_role_has_now() {
        var key = household.issue("frigg", "probe", Scope.ROOMS_WRITE, Scope.DEVICE_CONTROL);
        demote(household.now("frigg"));
        var caller = caller(new Credential.Key(key.secret(), null));
        assertEquals(Role.USER, caller.role());
        assertEquals(Set.of(Scope.ROOMS_WRITE), caller.scopes());
    }

    @Test
    void the_scopes_of_a_token_are_cut_so_too() {
        var grant = household.logIn("frigg");
        assertTrue(grant.scopes().contains(Scope.DEVICE_CONTROL));
        demote(household.now("frigg"));
        assertFalse(caller(new Credential.Token(Household.TOKEN, grant.user(), grant.session(), grant.scopes()))
                .may(Scope.DEVICE_CONTROL));
    }

    @Test
    void neither_key_nor_token_of_who_is_disabled_opens_anything() {
        var key = household.issue("frigg", "probe", Scope.ROOMS_READ);
        var grant = household.logIn("frigg");
        household.users.replace(household.now("frigg").withDisabled(true));
        assertFails(new Credential.Key(key.secret(), null));
        assertEquals(new AuthFailed(), household.identify(grant));
    }

    @Test
    void a_token_opens_nothing_once_its_session_has_ended() {
        var grant = household.logIn("frigg");
        assertTrue(household.sessions.end(grant.session(), household.clock.now()));
        assertEquals(new AuthFailed(), household.identify(grant));
    }

    @Test
    void a_token_that_names_another_users_session_opens_nothing() {
        var frigg = household.logIn("frigg");
        var loki = household.logIn("loki");
        assertFails(new Credential.Token(Household.TOKEN, loki.user(), frigg.session(), loki.scopes()));
        assertFails(new Credential.Token(Household.TOKEN, frigg.user(), loki.session(), loki.scopes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alt_", "no key", "alt_0123456789ABCDEFGHIJKLMNOPQRST418URS"})
    void what_is_nobodys_key_opens_nothing(String secret) {
        assertFails(new Credential.Key(secret, null));
    }

    @Test
    void a_refresh_token_is_no_key() {
        var token = household.logIn("frigg").refreshToken();
        assertTrue(Secret.parse(Secret.Kind.REFRESH_TOKEN, token.value()).isPresent());
        assertFails(new Credential.Key(token.value(), null));
    }

    @Test
    void what_was_shown_shows_in_no_log() {
        var key = household.issue("frigg", "probe", Scope.ROOMS_READ);
        assertFalse(new Credential.Key(key.secret(), null).toString().contains(key.secret()));
        assertFalse(key.toString().contains(key.secret()));
    }

    private void demote(User user) {
        assertTrue(household.users.replace(new User(
                user.id(),
                user.name(),
                user.displayName(),
                user.kind(),
                Role.USER,
                user.disabled(),
                user.passwordHash(),
                user.createdAt(),
                user.version())));
    }

    private Caller.Known caller(Credential credential) {
        return assertInstanceOf(IdentifyCaller.Identified.class, household.identify(credential))
                .caller();
    }

    private void assertFails(Credential credential) {
        assertEquals(new AuthFailed(), household.identify(credential));
    }
}
