package org.althing.application.identity;

import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.userName;
import static org.althing.application.identity.Household.CONSOLE;
import static org.althing.application.identity.Household.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.althing.application.Races;
import org.althing.application.identity.IdentifyCaller.Credential;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserPointer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others change of an account: whether it is let in, and by which password. */
class ChangingAccountsTest {
    private final Household household = new Household();

    @BeforeEach
    void people() {
        household.has("frigg", Role.USER);
        household.has("loki", Role.USER);
    }

    @Test
    void disabling_a_user_ends_their_sessions_and_nobody_elses() {
        var friggs = household.logIn("frigg");
        var lokis = household.logIn("loki");
        household.disable("frigg", true);
        household.assertEnded(friggs);
        household.assertGood(lokis);
    }

    @Test
    void enabling_a_user_brings_no_session_back_but_their_keys() {
        var session = household.logIn("frigg");
        var key = new Credential.Key(
                household.issue("frigg", "probe", Scope.ROOMS_READ).secret());
        household.disable("frigg", true);
        assertEquals(new AuthFailed(), household.identify(key));
        household.disable("frigg", false);
        household.assertEnded(session);
        assertInstanceOf(IdentifyCaller.Identified.class, household.identify(key));
        household.assertGood(household.logIn("frigg"));
    }

    @Test
    void an_administrator_may_disable_by_id_and_is_shown_the_account() {
        household.has("odin", Role.ADMIN);
        var id = household.now("frigg").id();
        var changed = assertInstanceOf(
                ChangeUser.Changed.class,
                household
                        .althing
                        .get(ChangeUser.class)
                        .change(new ChangeUser.Command(household.acting("odin"), new UserPointer.ById(id), true)));
        assertEquals(UserView.whole(household.now("frigg")), changed.user());
        assertEquals(true, changed.user().disabled());
    }

    @Test
    void who_changes_an_account_that_others_change_too_does_so_in_the_end() {
        var results = Races.race(8, i -> {
            if (i % 2 == 0) {
                household.disable("frigg", true);
            } else {
                var account = household.now("frigg");
                household.users.replace(account.shownAs(new DisplayName("Frigg " + i)));
            }
            return true;
        });
        assertEquals(8, results.size());
        assertEquals(true, household.now("frigg").disabled());
    }

    @Test
    void a_new_password_holds_and_the_old_one_fails() {
        assertEquals(new SetPassword.PasswordSet(), household.setPassword("frigg", "another horse"));
        assertEquals(new AuthFailed(), household.tryToLogIn("frigg", PASSWORD));
        assertInstanceOf(LogIn.LoggedIn.class, household.tryToLogIn("frigg", "another horse"));
    }

    @Test
    void a_new_password_ends_the_users_sessions_and_nobody_elses() {
        var friggs = household.logIn("frigg");
        var lokis = household.logIn("loki");
        household.setPassword("frigg", "another horse");
        household.assertEnded(friggs);
        household.assertGood(lokis);
    }

    @Test
    void a_new_password_that_is_the_name_is_refused_and_changes_nothing() {
        household.has("heimdall", Role.USER);
        var session = household.logIn("heimdall");
        assertInstanceOf(PasswordRefused.class, household.setPassword("heimdall", "Heimdall"));
        household.assertGood(session);
        household.logIn("heimdall");
    }

    @Test
    void while_too_many_passwords_are_hashed_none_is_set_and_no_session_ends() {
        var hasher = mock(PasswordHasher.class);
        when(hasher.hash(any())).thenReturn(new PasswordHasher.Busy());
        User before = household.now("frigg");
        var session = household.logIn("frigg");
        var set = SetPassword.using(household.users, household.sessions, household.endings, hasher, household.clock);
        assertEquals(
                new HasherBusy(),
                set.set(new SetPassword.Command(CONSOLE, Household.pointer("frigg"), new Password("another horse"))));
        assertEquals(before, household.now("frigg"));
        household.assertGood(session);
    }

    @Test
    void nothing_is_changed_of_who_is_not_there() {
        var id = new UserPointer.ById(new UserId(anyId()));
        assertEquals(
                new UserNotFound(id.toString()),
                household.althing.get(ChangeUser.class).change(new ChangeUser.Command(CONSOLE, id, true)));
        assertEquals(
                new UserNotFound("Frigg"),
                household
                        .althing
                        .get(ChangeUser.class)
                        .change(new ChangeUser.Command(CONSOLE, new UserPointer.ByName(userName("Frigg")), true)),
                "a name that looks the same");
        assertEquals(new UserNotFound("odin"), household.setPassword("odin", "another horse"));
    }
}
