package org.althing.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Set;
import org.althing.application.Caller;
import org.althing.application.Given;
import org.althing.application.Problem;
import org.althing.application.Races;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditingAProfileTest {
    private final Household household = new Household();

    @BeforeEach
    void frigg() {
        household.has("frigg", Role.USER);
    }

    @Test
    void an_edit_is_kept_and_shown_with_the_next_version() {
        var profile = edited(1, Given.of(new DisplayName("Frigg")));
        assertEquals(2, profile.version());
        assertEquals("Frigg", profile.user().displayName().value());
        assertEquals(profile, read());
        assertEquals(UserView.whole(household.now("frigg")), profile.user());
    }

    @Test
    void an_edit_decided_on_what_has_passed_is_refused_and_changes_nothing() {
        edited(1, Given.of(new DisplayName("Frigg")));
        var before = read();
        for (var version : new long[] {0, 1, 3}) {
            var stale = assertInstanceOf(EditProfile.Stale.class, edit(version, Given.of(new DisplayName("Loki"))));
            assertEquals(Problem.REQUEST_STALE, stale.problem());
        }
        assertEquals(before, read());
    }

    @Test
    void of_many_edits_of_one_version_at_once_one_is_kept() {
        var results = Races.race(8, i -> edit(1, Given.of(new DisplayName("Frigg " + i))));
        assertEquals(
                1, results.stream().filter(EditProfile.Edited.class::isInstance).count());
        assertEquals(7, results.stream().filter(new EditProfile.Stale()::equals).count());
        assertEquals(2, read().version());
    }

    @Test
    void a_display_name_taken_back_is_the_user_name_again() {
        edited(1, Given.of(new DisplayName("Frigg of Fensalir")));
        assertEquals("frigg", edited(2, Given.of(null)).user().displayName().value());
    }

    @Test
    void a_display_name_left_out_stays() {
        edited(1, Given.of(new DisplayName("Frigg")));
        assertEquals("Frigg", edited(2, Given.absent()).user().displayName().value());
    }

    @Test
    void the_machine_itself_has_no_profile() {
        var refusal = assertInstanceOf(
                Denied.class,
                household
                        .althing
                        .get(EditProfile.class)
                        .edit(new EditProfile.Command(
                                new Caller.Console(), new EditProfile.AnyVersion(), Given.absent())));
        assertEquals(Problem.AUTH_REQUIRED, refusal.problem());
    }

    private EditProfile.Result edit(long version, Given<DisplayName> name) {
        return household
                .althing
                .get(EditProfile.class)
                .edit(new EditProfile.Command(
                        household.acting("frigg"), new EditProfile.Versions(Set.of(version)), name));
    }

    private ReadProfile.Profile edited(long version, Given<DisplayName> name) {
        return assertInstanceOf(EditProfile.Edited.class, edit(version, name)).profile();
    }

    private ReadProfile.Profile read() {
        return assertInstanceOf(
                ReadProfile.Profile.class,
                household.althing.get(ReadProfile.class).read(new ReadProfile.Command(household.acting("frigg"))));
    }
}
