package org.althing.application.identity;

import static org.althing.application.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import org.althing.application.identity.IdentifyCaller.Credential;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.junit.jupiter.api.Test;

/** A server whose clock cannot be right makes no token, and takes keys all the same. */
class ClockCheckTest {
    private static final Instant BUILT = NOON.minus(Duration.ofDays(100));

    private final Household household = new Household(builder -> builder.built(BUILT));

    @Test
    void before_the_program_was_made_nobody_logs_in() {
        household.clock.advance(Duration.between(NOON, BUILT).minusMillis(1));
        household.has("frigg", Role.USER);

        var earlier = new ClockNotSet(BUILT.minusMillis(1), BUILT);
        assertEquals(earlier, household.tryToLogIn("frigg", Household.PASSWORD));
        assertEquals(earlier, household.tryToLogIn("nobody", "whatever"));

        household.clock.advance(Duration.ofMillis(1));
        household.logIn("frigg");
    }

    @Test
    void more_than_a_day_before_the_last_activity_nobody_logs_in_however_often_they_try() {
        household.has("frigg", Role.USER);
        household.logIn("frigg");

        household.clock.advance(Duration.ofDays(-1));
        household.logIn("frigg");
        household.clock.advance(Duration.ofMillis(-1));
        for (int i = 0; i < 3; i++) {
            assertInstanceOf(ClockNotSet.class, household.tryToLogIn("frigg", Household.PASSWORD));
        }
    }

    @Test
    void a_refresh_token_is_not_spent_by_a_clock_that_is_wrong() {
        household.has("frigg", Role.USER);
        var grant = household.logIn("frigg");
        household.clock.advance(Duration.ofDays(-2));
        for (int i = 0; i < 2; i++) {
            assertInstanceOf(ClockNotSet.class, household.tryToRefresh(grant));
        }

        household.clock.advance(Duration.ofDays(2));
        household.refresh(grant);
    }

    @Test
    void keys_go_on() {
        household.has("frigg", Role.USER);
        household.logIn("frigg");
        household.clock.advance(Duration.ofDays(-2));
        var key = household.issue("frigg", "script", Scope.ROOMS_READ);

        assertInstanceOf(IdentifyCaller.Identified.class, household.identify(new Credential.Key(key.secret(), null)));
    }

    @Test
    void where_nobody_says_when_the_program_was_made_any_time_is_right() {
        var trusting = new Household();
        trusting.has("frigg", Role.USER);
        trusting.logIn("frigg");
        trusting.clock.advance(Duration.ofDays(-20_000));
        trusting.logIn("frigg");
    }
}
