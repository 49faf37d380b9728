package org.althing.application.identity;

import static org.althing.application.identity.Household.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.althing.application.identity.spi.PasswordHasher;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A password takes long to check: what is changed of the account in that time holds for the session that begins. */
class LoggingInMeanwhileTest {
    private final MeddledHasher hasher = new MeddledHasher();
    private final Household household = new Household(builder -> builder.hasher(hasher));

    @BeforeEach
    void frigg() {
        household.has("frigg", Role.USER);
    }

    @Test
    void a_password_replaced_meanwhile_opens_nothing() {
        hasher.whileChecking(() -> household.setPassword("frigg", "another horse"));
        assertEquals(new AuthFailed(), household.tryToLogIn("frigg", PASSWORD));
    }

    @Test
    void who_is_disabled_meanwhile_gets_no_session() {
        hasher.whileChecking(() -> household.disable("frigg", true));
        assertEquals(new AuthFailed(), household.tryToLogIn("frigg", PASSWORD));
    }

    @Test
    void who_edits_the_profile_meanwhile_logs_in() {
        hasher.whileChecking(
                () -> household.users.replace(household.now("frigg").shownAs(new DisplayName("Frigg"))));
        household.assertGood(household.logIn("frigg"));
    }

    @Test
    void a_password_that_was_hashed_anew_meanwhile_is_the_same_password() {
        hasher.whileChecking(() -> {
            var again = assertInstanceOf(PasswordHasher.Hashed.class, hasher.hash(new Password(PASSWORD)));
            household.users.replace(household.now("frigg").withPassword(again.hash()));
        });
        household.assertGood(household.logIn("frigg"));
    }
}
