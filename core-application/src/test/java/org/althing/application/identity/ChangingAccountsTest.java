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

import java.time.Duration;
import java.util.List;
import org.althing.application.Caller;
import org.althing.application.Races;
import org.althing.application.identity.IdentifyCaller.Credential;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PasswordPolicy;
import org.althing.domain.identity.PublicKey;
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
                household.issue("frigg", "probe", Scope.ROOMS_READ).secret(), null);
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
                        .change(new ChangeUser.Command(
                                household.acting("odin"), new UserPointer.ById(id), null, true)));
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
        var session = household.logIn("frigg");
        User before = household.now("frigg");
        var set = SetPassword.using(
                household.users, household.sessions, household.endings, hasher, PasswordPolicy.LENGTH, household.clock);
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
                household.althing.get(ChangeUser.class).change(new ChangeUser.Command(CONSOLE, id, null, true)));
        assertEquals(
                new UserNotFound("Frigg"),
                household
                        .althing
                        .get(ChangeUser.class)
                        .change(new ChangeUser.Command(CONSOLE, new UserPointer.ByName(userName("Frigg")), null, true)),
                "a name that looks the same");
        assertEquals(new UserNotFound("odin"), household.setPassword("odin", "another horse"));
    }

    @Test
    void an_administrator_gives_another_role_and_no_session_ends() {
        household.has("odin", Role.ADMIN);
        household.has("heimdall", Role.USER);
        var session = household.logIn("heimdall");
        var changed = household
                .althing
                .get(ChangeUser.class)
                .change(new ChangeUser.Command(
                        household.acting("odin"), Household.pointer("heimdall"), Role.OPERATOR, null));
        assertInstanceOf(ChangeUser.Changed.class, changed);
        assertEquals(Role.OPERATOR, household.now("heimdall").role());
        household.assertGood(session);
        assertEquals(new Ending.OfRights(household.now("heimdall").id()), household.ended.getLast());
    }

    @Test
    void who_changes_their_password_keeps_this_session_alone() {
        household.has("heimdall", Role.USER);
        var own = household.logIn("heimdall");
        var other = household.logIn("heimdall");
        assertEquals(new ChangePassword.Changed(), changePassword(own, Household.PASSWORD, "a longer horse"));
        household.assertGood(own);
        household.assertEnded(other);
        assertEquals(new AuthFailed(), household.tryToLogIn("heimdall", Household.PASSWORD));
        assertInstanceOf(LogIn.LoggedIn.class, household.tryToLogIn("heimdall", "a longer horse"));
        assertEquals(List.of(new Ending.OfSessions(own.user(), own.session())), household.ended);
    }

    @Test
    void who_does_not_know_the_old_password_sets_no_new_one() {
        household.has("heimdall", Role.USER);
        var own = household.logIn("heimdall");
        var before = household.now("heimdall");
        for (var wrong : List.of("", "wrong", "\ud800", "x".repeat(5000))) {
            assertEquals(new WrongPassword("/old"), changePassword(own, wrong, "a longer horse"));
        }
        assertEquals(
                new PasswordRefused("/new", "The password must not be the user's name."),
                changePassword(own, Household.PASSWORD, "Heimdall"));
        assertEquals(before, household.now("heimdall"));
    }

    @Test
    void a_public_key_is_published_changed_and_withdrawn() {
        household.has("odin", Role.ADMIN);
        household.has("heimdall", Role.USER);
        var heimdall = household.acting("heimdall");
        publish(heimdall, PublicKeys.X25519);
        var first = household.now("heimdall");
        household.clock.advance(Duration.ofDays(1));
        publish(heimdall, PublicKeys.X25519);
        assertEquals(first, household.now("heimdall"), "the same key is no change");
        publish(heimdall, PublicKeys.ED25519);
        var seen = assertInstanceOf(
                        FindUser.Found.class,
                        household
                                .althing
                                .get(FindUser.class)
                                .find(new FindUser.Command(household.acting("odin"), Household.pointer("heimdall"))))
                .user()
                .publicKey();
        assertEquals(
                new UserView.PublicKeyView(
                        "Ed25519", PublicKeys.ED25519.spki(), PublicKeys.ED25519.fingerprint(), household.clock.now()),
                seen);
        assertEquals(
                new WithdrawKey.Withdrawn(),
                household.althing.get(WithdrawKey.class).withdraw(new WithdrawKey.Command(heimdall)));
        assertEquals(null, household.now("heimdall").publicKey());
    }

    @Test
    void who_gets_a_token_was_seen() {
        household.has("heimdall", Role.USER);
        assertEquals(null, household.now("heimdall").lastSeenAt());
        var grant = household.logIn("heimdall");
        assertEquals(household.clock.now(), household.now("heimdall").lastSeenAt());
        household.clock.advance(Duration.ofMinutes(15));
        household.refresh(grant);
        assertEquals(household.clock.now(), household.now("heimdall").lastSeenAt());
    }

    private void publish(Caller caller, PublicKey key) {
        assertInstanceOf(
                PublishKey.Published.class,
                household.althing.get(PublishKey.class).publish(new PublishKey.Command(caller, key)));
    }

    private ChangePassword.Result changePassword(Grant by, String old, String fresh) {
        var caller = assertInstanceOf(IdentifyCaller.Identified.class, household.identify(by))
                .caller();
        return household
                .althing
                .get(ChangePassword.class)
                .change(new ChangePassword.Command(caller, old, new Password(fresh)));
    }
}
