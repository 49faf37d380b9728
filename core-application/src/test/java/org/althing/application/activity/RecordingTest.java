package org.althing.application.activity;

import static org.althing.application.Fixtures.userName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.althing.application.Althing;
import org.althing.application.Caller;
import org.althing.application.Origin;
import org.althing.application.StorageUnavailable;
import org.althing.application.UseCase;
import org.althing.application.activity.inmemory.InMemoryActivities;
import org.althing.application.activity.spi.Activities;
import org.althing.application.identity.AddUser;
import org.althing.application.identity.ChangeUser;
import org.althing.application.identity.LogIn;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.UserPointer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is done finds its way into the record, with who did it and from where, and without what is secret. */
class RecordingTest {
    private static final Caller CONSOLE = new Caller.Console();
    private static final String PASSWORD = "correct horse battery";

    private final InMemoryClock clock = InMemoryClock.system();
    private final InMemoryActivities activities = new InMemoryActivities();
    private final Althing althing =
            Althing.builder().clock(clock).activities(activities).build();

    /** Of the use cases that change who may come in, none is forgotten; of the others, these are not recorded. */
    @Test
    void every_use_case_is_recorded_or_is_one_of_those_that_need_not_be() {
        var unrecorded = althing.useCases().stream()
                .filter(useCase -> !isRecorded(useCase))
                .map(Class::getSimpleName)
                .filter(name -> !name.matches("(Find|List|Read|Check|Identify|Confirm|Inspect|Verify).*"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(Set.of(
                        "ActAs", // by which the console acts for somebody: what it does then is recorded
                        "EditProfile",
                        "FollowEndings",
                        "FollowRoom",
                        "JoinRoom",
                        "LeaveRoom",
                        "OpenRoom",
                        "PostMessage",
                        "PruneActivity",
                        "TidyAccounts",
                        "TidyIdentity")),
                unrecorded);
    }

    @Test
    void names_of_what_is_recorded_are_different() {
        var names = althing.useCases().stream()
                .filter(RecordingTest::isRecorded)
                .map(useCase -> useCase.getAnnotation(UseCase.class).records())
                .toList();
        assertEquals(names.size(), Set.copyOf(names).size(), names::toString);
        names.forEach(name -> assertTrue(name.matches("[a-z-]+(\\.[a-z-]+)?"), name));
    }

    @Test
    void an_act_of_an_administrator_is_recorded_before_and_after() {
        var odin = add("odin", Role.ADMIN);
        add("loki", Role.USER);
        change(odin, "loki");
        change(odin, "nobody");
        assertEquals(
                List.of(
                        "console user.add odin started",
                        "console user.add odin ok",
                        "console user.add loki started",
                        "console user.add loki ok",
                        odin.user().id() + " user.change loki started",
                        odin.user().id() + " user.change loki ok",
                        odin.user().id() + " user.change nobody started",
                        odin.user().id() + " user.change nobody refused"),
                lines());
        assertEquals(
                Map.of("code", "user.not-found"),
                activities
                        .list(Activities.Filter.ALL, null, 1)
                        .getFirst()
                        .deed()
                        .details());
    }

    @Test
    void a_log_in_is_recorded_with_the_name_that_was_tried_and_where_it_came_from() {
        add("frigg", Role.USER);
        var origin = new Origin("192.0.2.1", "a request");
        Origin.during(origin, () -> logIn("frigg", PASSWORD));
        Origin.during(origin, () -> logIn("frigg", "wrong"));
        logIn("x".repeat(100), "wrong");
        var rows = activities.list(Activities.Filter.ALL, null, 3).reversed();
        assertEquals(
                List.of(
                        "null log-in frigg ok",
                        "null log-in frigg refused",
                        "null log-in " + "x".repeat(64) + " refused"),
                rows.stream().map(RecordingTest::line).toList());
        assertEquals("192.0.2.1", rows.getFirst().deed().address());
        assertEquals("a request", rows.getFirst().deed().requestId());
        assertEquals(null, rows.getLast().deed().address());
    }

    @Test
    void no_password_is_in_any_row() {
        add("frigg", Role.USER);
        logIn("frigg", PASSWORD);
        logIn("frigg", "another secret");
        var all = activities.walk(null, 100).toString();
        assertFalse(all.contains(PASSWORD), all);
        assertFalse(all.contains("another secret"), all);
    }

    @Test
    void what_goes_wrong_is_recorded_and_goes_wrong_all_the_same() {
        var recorder = new Recorder(activities, () -> new UUID(0, 1), clock);
        LogIn broken = command -> {
            throw new IllegalStateException("a secret");
        };
        var recorded = recorder.of(LogIn.class, broken);
        assertThrows(IllegalStateException.class, () -> recorded.logIn(new LogIn.Command("frigg", "x")));
        assertEquals(List.of("null log-in frigg failed"), lines());
        assertFalse(activities.walk(null, 10).toString().contains("a secret"));
    }

    @Test
    void an_act_that_cannot_be_recorded_is_not_done() {
        var full = Althing.builder().activities(new Unwilling()).build();
        var add = full.get(AddUser.class);
        var command = new AddUser.Command(CONSOLE, userName("odin"), new Password(PASSWORD), null, Role.ADMIN);
        assertThrows(StorageUnavailable.class, () -> add.add(command));
        assertThrows(IllegalArgumentException.class, () -> full.actingAs(new UserPointer.ByName(userName("odin"))));
    }

    @Test
    void the_record_verifies_and_names_the_first_row_that_was_meddled_with() {
        add("odin", Role.ADMIN);
        add("frigg", Role.USER);
        assertEquals(new VerifyActivity.Verification(4, true, null), verify(activities));
        var rows = activities.walk(null, 10);
        var altered = new Meddled(List.of(
                rows.get(0),
                new Activity(
                        deedOf(rows.get(1), "somebody else"),
                        rows.get(1).previous(),
                        rows.get(1).hash()),
                rows.get(2),
                rows.get(3)));
        assertEquals(
                new VerifyActivity.Verification(2, false, rows.get(1).deed().id()), verify(altered));
        var removed = new Meddled(List.of(rows.get(0), rows.get(2), rows.get(3)));
        assertEquals(
                new VerifyActivity.Verification(2, false, rows.get(2).deed().id()), verify(removed));
    }

    @Test
    void what_is_old_is_pruned_and_the_rest_verifies() {
        add("odin", Role.ADMIN);
        clock.advance(Duration.ofDays(91));
        add("frigg", Role.USER);
        althing.get(PruneActivity.class).prune(new PruneActivity.Command(CONSOLE));
        assertEquals(List.of("console user.add frigg started", "console user.add frigg ok"), lines());
        assertEquals(new VerifyActivity.Verification(2, true, null), verify(activities));
    }

    @Test
    void only_administrators_look_into_it() {
        add("frigg", Role.OPERATOR);
        var frigg = althing.actingAs(new UserPointer.ByName(userName("frigg")));
        assertInstanceOf(
                Denied.class,
                althing.get(ListActivity.class)
                        .list(new ListActivity.Command(frigg, null, null, null, null, null, null, null)));
        assertInstanceOf(Denied.class, althing.get(VerifyActivity.class).verify(new VerifyActivity.Command(frigg)));
        assertInstanceOf(Denied.class, althing.get(PruneActivity.class).prune(new PruneActivity.Command(frigg)));
    }

    private static boolean isRecorded(Class<?> useCase) {
        return !useCase.getAnnotation(UseCase.class).records().isEmpty();
    }

    private Caller.Known add(String name, Role role) {
        var command = new AddUser.Command(CONSOLE, userName(name), new Password(PASSWORD), null, role);
        assertInstanceOf(AddUser.Added.class, althing.get(AddUser.class).add(command));
        return althing.actingAs(new UserPointer.ByName(userName(name)));
    }

    private void change(Caller by, String name) {
        althing.get(ChangeUser.class)
                .change(new ChangeUser.Command(by, new UserPointer.ByName(userName(name)), null, true));
    }

    private LogIn.Result logIn(String name, String password) {
        return althing.get(LogIn.class).logIn(new LogIn.Command(name, password));
    }

    private static VerifyActivity.Verification verify(Activities record) {
        var verified = VerifyActivity.using(record).verify(new VerifyActivity.Command(CONSOLE));
        return assertInstanceOf(VerifyActivity.Verified.class, verified).verification();
    }

    private List<String> lines() {
        return activities.walk(null, 100).stream().map(RecordingTest::line).toList();
    }

    private static String line(Activity row) {
        var deed = row.deed();
        return deed.actor() + " " + deed.action() + " " + deed.target() + " " + deed.outcome();
    }

    private static Deed deedOf(Activity row, @Nullable String actor) {
        var deed = row.deed();
        return new Deed(
                deed.id(), deed.at(), actor, deed.action(), deed.target(), deed.outcome(), null, null, deed.details());
    }

    /** A record whose rows somebody has changed behind its back. */
    private record Meddled(List<Activity> rows) implements ActivitiesStub {
        @Override
        public List<Activity> walk(@Nullable ActivityId after, int limit) {
            return after == null ? rows : List.of();
        }
    }

    /** A record that takes nothing in. */
    private record Unwilling() implements ActivitiesStub {}
}
