package org.althing.application.identity;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.userName;
import static org.althing.application.identity.Household.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggingInTest {
    private final Household household = new Household();

    @BeforeEach
    void frigg() {
        household.has("frigg", Role.OPERATOR);
    }

    @Test
    void name_and_password_begin_a_session_with_what_the_role_grants() {
        var grant = household.logIn("frigg");
        assertEquals(household.now("frigg").id(), grant.user());
        assertEquals(Grants.deviceReadByOperators().of(Role.OPERATOR), grant.scopes());
        assertEquals(NOON, grant.issuedAt());
        assertEquals(NOON.plus(Grant.ACCESS), grant.expiresAt());
        assertEquals(
                new Session(
                        grant.session(),
                        grant.user(),
                        NOON,
                        NOON,
                        NOON.plus(Grant.UNUSED),
                        NOON.plus(Grant.AT_MOST),
                        null),
                household.sessions.find(grant.session()).orElseThrow());
        household.assertGood(grant);
    }

    @Test
    void every_log_in_begins_a_session_of_its_own() {
        var first = household.logIn("frigg");
        var second = household.logIn("frigg");
        assertNotEquals(first.session(), second.session());
        assertNotEquals(first.refreshToken(), second.refreshToken());
        household.assertGood(first);
        household.assertGood(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horsE", "correct hors", "correct horse ", "", "frigg"})
    void another_password_opens_nothing(String password) {
        assertEquals(new AuthFailed(), household.tryToLogIn("frigg", password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odin", "Frigg", "", "a b"})
    void a_name_that_nobody_has_opens_nothing(String name) {
        assertEquals(new AuthFailed(), household.tryToLogIn(name, PASSWORD));
    }

    @Test
    void two_keyboards_that_compose_letters_in_two_ways_type_one_password() {
        household.setPassword("frigg", "Fr\u00EDgg \u00E1 Fensalir");
        assertInstanceOf(LogIn.LoggedIn.class, household.tryToLogIn("frigg", "Fri\u0301gg a\u0301 Fensalir"));
    }

    @Test
    void who_is_disabled_is_answered_like_one_who_knows_no_password() {
        household.disable("frigg", true);
        assertEquals(household.tryToLogIn("frigg", "no idea"), household.tryToLogIn("frigg", PASSWORD));
        household.disable("frigg", false);
        household.assertGood(household.logIn("frigg"));
    }

    @Test
    void a_service_has_no_password_to_log_in_with() {
        var name = userName("weather");
        assertTrue(household.users.add(new User(
                new UserId(anyId()),
                name,
                new DisplayName("weather"),
                UserKind.SERVICE,
                Role.USER,
                false,
                null,
                NOON,
                1)));
        assertEquals(new AuthFailed(), household.tryToLogIn("weather", ""));
        assertEquals(new AuthFailed(), household.tryToLogIn("weather", "nobody's password"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Password.MAX_TYPED + 1, 1 << 20})
    void a_password_too_long_to_be_one_is_not_even_hashed(int length) {
        var hasher = new MeddledHasher();
        var other = new Household(builder -> builder.hasher(hasher));
        other.has("frigg", Role.USER);
        hasher.whileChecking(() -> {
            throw new AssertionError("it was hashed");
        });
        assertEquals(new AuthFailed(), other.tryToLogIn("frigg", "x".repeat(length)));
        assertEquals(new AuthFailed(), other.tryToLogIn("frigg", "correct \uD800 horse"));
    }

    @Test
    void nothing_typed_shows_in_a_log() {
        assertFalse(new LogIn.Command("frigg", PASSWORD).toString().contains(PASSWORD));
        var grant = household.logIn("frigg");
        assertFalse(grant.toString().contains(grant.refreshToken().value()));
    }
}
