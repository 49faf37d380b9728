package org.althing.application.identity;

import static org.althing.application.identity.Household.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.althing.application.identity.spi.PasswordHasher;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordHash;
import org.althing.domain.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hashers of which the one in memory is none: their cost was raised, or too many wait for them. */
class RenewingHashesTest {
    private static final PasswordHash CHEAP = new PasswordHash("$cheap");
    private static final PasswordHash DEAR = new PasswordHash("$dear");

    private final PasswordHasher hasher = mock(PasswordHasher.class);
    private final Household household = new Household(builder -> builder.hasher(hasher));

    @BeforeEach
    void frigg() {
        when(hasher.hash(any())).thenReturn(new PasswordHasher.Hashed(CHEAP));
        household.has("frigg", Role.USER);
    }

    @Test
    void a_hash_made_at_another_cost_is_renewed_by_a_good_log_in() {
        when(hasher.check(new Password(PASSWORD), CHEAP)).thenReturn(new PasswordHasher.Match(true));
        when(hasher.hash(new Password(PASSWORD))).thenReturn(new PasswordHasher.Hashed(DEAR));
        household.assertGood(household.logIn("frigg"));
        assertEquals(DEAR, household.now("frigg").passwordHash());
    }

    @Test
    void a_hash_made_at_todays_cost_stays() {
        when(hasher.check(new Password(PASSWORD), CHEAP)).thenReturn(new PasswordHasher.Match(false));
        household.assertGood(household.logIn("frigg"));
        verify(hasher, times(1)).hash(any());
        assertEquals(CHEAP, household.now("frigg").passwordHash());
    }

    @Test
    void a_wrong_password_renews_nothing() {
        when(hasher.check(any(), any())).thenReturn(new PasswordHasher.Mismatch());
        assertEquals(new AuthFailed(), household.tryToLogIn("frigg", "wrong horse"));
        verify(hasher, never()).hash(new Password("wrong horse"));
        assertEquals(CHEAP, household.now("frigg").passwordHash());
    }

    @Test
    void who_logs_in_while_too_many_hash_keeps_the_old_hash_and_gets_in() {
        when(hasher.check(new Password(PASSWORD), CHEAP)).thenReturn(new PasswordHasher.Match(true));
        when(hasher.hash(any())).thenReturn(new PasswordHasher.Busy());
        household.assertGood(household.logIn("frigg"));
        assertEquals(CHEAP, household.now("frigg").passwordHash());
    }

    @Test
    void while_too_many_passwords_are_checked_nobody_gets_in_whoever_they_are() {
        when(hasher.check(any(), any())).thenReturn(new PasswordHasher.Busy());
        assertEquals(new HasherBusy(), household.tryToLogIn("frigg", PASSWORD));
        assertEquals(new HasherBusy(), household.tryToLogIn("nobody", PASSWORD));
    }

    @Test
    void who_cannot_be_checked_again_after_a_change_comes_again() {
        when(hasher.check(new Password(PASSWORD), CHEAP)).thenAnswer(asked -> {
            household.users.replace(household.now("frigg").withPassword(DEAR));
            return new PasswordHasher.Match(false);
        });
        when(hasher.check(new Password(PASSWORD), DEAR)).thenReturn(new PasswordHasher.Busy());
        assertEquals(new HasherBusy(), household.tryToLogIn("frigg", PASSWORD));
    }

    @Test
    void a_name_that_nobody_has_costs_a_check_too() {
        when(hasher.check(any(), any())).thenReturn(new PasswordHasher.Mismatch());
        assertEquals(new AuthFailed(), household.tryToLogIn("nobody", PASSWORD));
        assertEquals(new AuthFailed(), household.tryToLogIn("no name", PASSWORD));
        verify(hasher, times(2)).check(new Password(PASSWORD), null);
    }
}
