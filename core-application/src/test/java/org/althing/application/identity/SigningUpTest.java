package org.althing.application.identity;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.userName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.althing.application.Caller;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Races;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.UserKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningUpTest {
    private final AtomicReference<SignUpMode> mode = new AtomicReference<>(SignUpMode.OPEN);
    private final Household household = new Household(builder -> builder.signUp(mode::get));

    @Test
    void whoever_signs_up_is_a_user_who_can_log_in() {
        var user = assertInstanceOf(SignUp.SignedUp.class, signUp("frigg", "correct horse"))
                .user();
        assertEquals(userName("frigg"), user.name());
        assertEquals(Role.USER, user.role());
        assertEquals(UserKind.PERSON, user.kind());
        assertEquals(false, user.disabled());
        assertEquals(NOON, user.createdAt());
        assertEquals(user.id(), household.logIn("frigg").user());
    }

    @Test
    void who_does_not_say_otherwise_is_shown_by_the_user_name() {
        signUp("frigg", "correct horse");
        assertEquals("frigg", household.now("frigg").displayName().value());
    }

    @Test
    void who_says_otherwise_is_shown_so() {
        household
                .althing
                .get(SignUp.class)
                .signUp(new SignUp.Command(
                        new Caller.Stranger(),
                        userName("frigg"),
                        new Password("correct horse"),
                        new DisplayName("Frigg of Fensalir")));
        assertEquals("Frigg of Fensalir", household.now("frigg").displayName().value());
    }

    @ParameterizedTest
    @CsvSource({"INVITATION, invitation", "CLOSED, administrator"})
    void where_it_is_not_open_nobody_gets_an_account(SignUpMode now, String word) {
        mode.set(now);
        var closed = assertInstanceOf(SignUp.Closed.class, signUp("frigg", "correct horse"));
        assertEquals(now, closed.mode());
        assertEquals(Problem.AUTH_FORBIDDEN, closed.problem());
        assertTrue(closed.detail().contains(word), closed::detail);
        assertEquals(List.of(), household.users.list(null, 10));
    }

    @Test
    void what_is_set_holds_from_the_next_request_on() {
        mode.set(SignUpMode.CLOSED);
        assertInstanceOf(SignUp.Closed.class, signUp("frigg", "correct horse"));
        mode.set(SignUpMode.OPEN);
        assertInstanceOf(SignUp.SignedUp.class, signUp("frigg", "correct horse"));
    }

    /** The last one is Cyrillic. */
    @ParameterizedTest
    @ValueSource(strings = {"coax", "Coax", "COAX", "\u0441\u043E\u0430\u0445"})
    void a_name_that_looks_like_one_taken_is_refused(String name) {
        signUp("coax", "correct horse");
        var first = household.now("coax");
        assertEquals(new NameTaken(userName(name)), signUp(name, "another horse"));
        assertEquals(List.of(first), household.users.list(null, 10));
    }

    @Test
    void of_many_who_want_look_alike_names_at_once_one_gets_an_account() {
        var names = List.of("odin", "Odin", "ODIN", "oDIN");
        var results = Races.race(8, i -> signUp(names.get(i % names.size()), "correct horse"));
        assertEquals(
                1, results.stream().filter(SignUp.SignedUp.class::isInstance).count());
        assertEquals(7, results.stream().filter(NameTaken.class::isInstance).count());
    }

    @ParameterizedTest
    @CsvSource({"heimdall, heimdall", "heimdall, HeimDall"})
    void a_password_that_is_the_name_is_refused(String name, String password) {
        var refused = assertInstanceOf(PasswordRefused.class, signUp(name, password));
        assertEquals(List.of(new FieldError("/password", FieldError.BREAKS_RULE, refused.detail())), refused.errors());
        assertEquals(List.of(), household.users.list(null, 10));
    }

    @Test
    void one_password_of_two_users_is_kept_as_two_hashes() {
        signUp("frigg", "correct horse");
        signUp("odin", "correct horse");
        assertNotEquals(
                household.now("frigg").passwordHash(), household.now("odin").passwordHash());
    }

    @Test
    void while_too_many_passwords_are_hashed_nobody_gets_an_account() {
        var hasher = mock(PasswordHasher.class);
        when(hasher.hash(any())).thenReturn(new PasswordHasher.Busy());
        var busy =
                new Household(builder -> builder.signUp(() -> SignUpMode.OPEN).hasher(hasher));
        assertEquals(new HasherBusy(), signUp(busy, "frigg", "correct horse"));
        assertEquals(List.of(), busy.users.list(null, 10));
    }

    private SignUp.Result signUp(String name, String password) {
        return signUp(household, name, password);
    }

    private static SignUp.Result signUp(Household where, String name, String password) {
        return where.althing
                .get(SignUp.class)
                .signUp(new SignUp.Command(new Caller.Stranger(), userName(name), new Password(password), null));
    }
}
