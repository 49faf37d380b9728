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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.althing.application.Caller;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Races;
import org.althing.application.identity.spi.PasswordHasher;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.PublicKey;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.UserKind;
import org.jspecify.annotations.Nullable;
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
                        new DisplayName("Frigg of Fensalir"),
                        null,
                        null));
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
                .signUp(new SignUp.Command(new Caller.Stranger(), userName(name), new Password(password)));
    }

    @Test
    void who_is_not_invited_stays_outside_where_that_is_needed() {
        mode.set(SignUpMode.INVITATION);
        assertEquals(new SignUp.Closed(SignUpMode.INVITATION), signUp("frigg", "correct horse"));
        for (var secret : List.of("", "alti_", "alti_0123456789ABCDEFGHIJKLMNOPQRST000000", "nonsense")) {
            assertEquals(new BadInvitation("/invitation"), signUp("frigg", secret, null));
        }
        assertEquals(List.of(), household.users.list(null, 10));
    }

    @Test
    void an_invitation_is_worth_one_account_of_its_role() {
        mode.set(SignUpMode.INVITATION);
        var invitation = invite(Role.OPERATOR);
        var user = assertInstanceOf(SignUp.SignedUp.class, signUp("frigg", invitation.secret(), null))
                .user();
        assertEquals(Role.OPERATOR, user.role());
        assertEquals(new BadInvitation("/invitation"), signUp("loki", invitation.secret(), null));
        var listed = assertInstanceOf(
                ListInvitations.Listed.class,
                household
                        .althing
                        .get(ListInvitations.class)
                        .list(new ListInvitations.Command(Household.CONSOLE, null, null)));
        assertEquals(user.id(), listed.page().items().getFirst().usedBy());
        assertEquals(null, listed.page().items().getFirst().secret());
    }

    @Test
    void a_name_that_is_taken_costs_no_invitation() {
        household.has("frigg", Role.USER);
        mode.set(SignUpMode.INVITATION);
        var invitation = invite(null);
        assertInstanceOf(NameTaken.class, signUp("frigg", invitation.secret(), null));
        assertInstanceOf(SignUp.SignedUp.class, signUp("loki", invitation.secret(), null));
    }

    @Test
    void an_invitation_ends_after_seven_days_or_when_it_is_taken_back() {
        mode.set(SignUpMode.INVITATION);
        var late = invite(null);
        household.clock.advance(Duration.ofDays(7));
        assertEquals(new BadInvitation("/invitation"), signUp("frigg", late.secret(), null));
        var takenBack = invite(null);
        var takeBack = household.althing.get(TakeBackInvitation.class);
        var command = new TakeBackInvitation.Command(Household.CONSOLE, takenBack.id());
        assertEquals(new TakeBackInvitation.TakenBack(), takeBack.takeBack(command));
        assertEquals(new InvitationNotFound(takenBack.id()), takeBack.takeBack(command));
        assertEquals(new BadInvitation("/invitation"), signUp("frigg", takenBack.secret(), null));
    }

    @Test
    void no_invitation_opens_a_closed_server() {
        var invitation = invite(null);
        mode.set(SignUpMode.CLOSED);
        assertEquals(new SignUp.Closed(SignUpMode.CLOSED), signUp("frigg", invitation.secret(), null));
    }

    @Test
    void of_many_who_come_with_one_invitation_one_gets_in() {
        mode.set(SignUpMode.INVITATION);
        var invitation = invite(null);
        var results = Races.race(16, i -> signUp("guest-" + i, invitation.secret(), null));
        assertEquals(
                1, results.stream().filter(SignUp.SignedUp.class::isInstance).count());
        assertEquals(1, household.users.list(null, 20).size());
    }

    @Test
    void only_administrators_invite() {
        household.has("frigg", Role.OPERATOR);
        assertInstanceOf(
                Denied.class,
                household.althing.get(Invite.class).invite(new Invite.Command(household.acting("frigg"), null, null)));
        assertInstanceOf(
                Invite.EndRefused.class,
                household
                        .althing
                        .get(Invite.class)
                        .invite(new Invite.Command(Household.CONSOLE, null, household.clock.now())));
    }

    @Test
    void a_public_key_may_come_with_the_account() {
        assertInstanceOf(SignUp.SignedUp.class, signUp("frigg", null, PublicKeys.X25519));
        var published = household.now("frigg").publicKey();
        assertEquals(PublicKeys.X25519, published == null ? null : published.key());
    }

    @Test
    void whether_a_name_is_free_can_be_asked() {
        household.has("frigg", Role.USER);
        var check = household.althing.get(CheckName.class);
        assertEquals(new CheckName.Checked("loki", true, null), check.check(new CheckName.Command("loki")));
        assertEquals(false, check.check(new CheckName.Command("FRIGG")).available());
        assertEquals(false, check.check(new CheckName.Command("x")).available());
        assertEquals(false, check.check(new CheckName.Command("admin")).available());
    }

    @Test
    void the_first_administrator_sets_up_by_a_secret_that_is_good_once() {
        var begun = assertInstanceOf(BeginSetUp.Begun.class, beginSetUp());
        var other = assertInstanceOf(BeginSetUp.Begun.class, beginSetUp());
        var done = assertInstanceOf(SetUp.SetUpDone.class, setUp("odin", begun.token()));
        assertEquals(Role.ADMIN, done.user().role());
        assertEquals(new BadInvitation("/token"), setUp("loki", begun.token()));
        assertEquals(new BadInvitation("/token"), setUp("loki", other.token()), "there is an administrator");
        assertEquals(new BeginSetUp.Done(), beginSetUp());
    }

    @Test
    void the_secret_to_set_up_lasts_half_an_hour_and_is_no_invitation() {
        var begun = assertInstanceOf(BeginSetUp.Begun.class, beginSetUp());
        assertEquals(new BadInvitation("/invitation"), signUp("loki", begun.token(), null));
        household.clock.advance(Duration.ofMinutes(30));
        assertEquals(new BadInvitation("/token"), setUp("loki", begun.token()));
    }

    private BeginSetUp.Result beginSetUp() {
        return household.althing.get(BeginSetUp.class).begin(new BeginSetUp.Command(Household.CONSOLE));
    }

    private SetUp.Result setUp(String name, String token) {
        var command = new SetUp.Command(new Caller.Stranger(), token, userName(name), new Password("correct horse"));
        return household.althing.get(SetUp.class).setUp(command);
    }

    private InvitationView invite(@Nullable Role role) {
        var invited = household.althing.get(Invite.class).invite(new Invite.Command(Household.CONSOLE, role, null));
        return assertInstanceOf(Invite.Invited.class, invited).invitation();
    }

    private SignUp.Result signUp(String name, @Nullable String invitation, @Nullable PublicKey key) {
        var command = new SignUp.Command(
                new Caller.Stranger(), userName(name), new Password("correct horse"), null, key, invitation);
        return household.althing.get(SignUp.class).signUp(command);
    }
}
