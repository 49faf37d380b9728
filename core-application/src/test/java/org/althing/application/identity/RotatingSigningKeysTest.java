package org.althing.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import org.althing.application.Races;
import org.althing.application.identity.SigningKeyView.State;
import org.althing.domain.identity.Role;
import org.junit.jupiter.api.Test;

/** Which key signs, which are believed, and when each comes and goes. */
class RotatingSigningKeysTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Household household = new Household();

    @Test
    void whoever_asks_first_has_a_key_made_and_it_stays() {
        var kids = Races.race(16, i -> active());
        assertEquals(List.of(kids.getFirst()), kids.stream().distinct().toList());
        assertEquals(List.of(State.ACTIVE), states());
    }

    @Test
    void the_next_key_is_published_a_day_before_it_signs() {
        var first = active();
        household.clock.advance(Duration.ofDays(89).minus(MOMENT));
        tidy();
        assertEquals(List.of(State.ACTIVE), states());
        household.clock.advance(MOMENT);
        tidy();
        tidy();
        assertEquals(List.of(State.NEXT, State.ACTIVE), states());
        household.clock.advance(Duration.ofDays(1).minus(MOMENT));
        assertEquals(first, active());
        household.clock.advance(MOMENT);
        assertNotEquals(first, active());
        assertEquals(List.of(State.ACTIVE, State.RETIRING), states());
    }

    @Test
    void an_old_key_is_believed_until_its_last_token_has_ended_and_then_it_is_gone() {
        var first = active();
        household.clock.advance(Duration.ofMinutes(1));
        var second = rotate().kid();
        assertEquals(second, active());
        household.clock.advance(Grant.ACCESS.plusSeconds(30));
        tidy();
        assertEquals(List.of(second, first), kids());
        household.clock.advance(Duration.ofSeconds(30));
        tidy();
        assertEquals(List.of(second), kids());
    }

    @Test
    void a_server_that_was_off_for_long_goes_on_with_its_key_until_the_next_was_published() {
        var first = active();
        household.clock.advance(Duration.ofDays(400));
        tidy();
        assertEquals(first, active());
        assertEquals(List.of(State.NEXT, State.ACTIVE), states());
        household.clock.advance(Duration.ofDays(1));
        assertNotEquals(first, active());
    }

    @Test
    void a_rotation_on_demand_comes_before_the_one_that_was_planned() {
        active();
        household.clock.advance(Duration.ofDays(89));
        tidy();
        var planned = kids().getFirst();
        var rotated = rotate();
        assertEquals(State.ACTIVE, rotated.state());
        assertEquals(List.of(State.ACTIVE, State.RETIRING), states());
        assertEquals(false, kids().contains(planned));
    }

    @Test
    void rotations_at_once_each_make_a_key() {
        active();
        Races.race(8, i -> rotate());
        assertEquals(9, kids().size());
        household.clock.advance(Duration.ofDays(1));
        tidy();
        assertEquals(1, kids().size());
    }

    @Test
    void a_clock_that_went_back_makes_no_new_key() {
        var first = active();
        household.clock.advance(Duration.ofDays(-1));
        tidy();
        assertEquals(first, active());
        assertEquals(List.of(State.ACTIVE), states());
    }

    @Test
    void only_administrators_see_and_rotate_keys() {
        household.has("frigg", Role.OPERATOR);
        var frigg = household.acting("frigg");
        assertInstanceOf(
                Denied.class, household.althing.get(ListSigningKeys.class).list(new ListSigningKeys.Command(frigg)));
        assertInstanceOf(
                Denied.class,
                household.althing.get(RotateSigningKey.class).rotate(new RotateSigningKey.Command(frigg)));
        assertInstanceOf(Denied.class, household.althing.get(TidyIdentity.class).tidy(new TidyIdentity.Command(frigg)));
    }

    @Test
    void what_is_over_is_forgotten_a_day_later() {
        household.has("frigg", Role.USER);
        var grant = household.logIn("frigg");
        household.sessions.end(grant.session(), household.clock.now());
        household.clock.advance(Duration.ofDays(1));
        tidy();
        assertEquals(true, household.sessions.find(grant.session()).isPresent());
        household.clock.advance(MOMENT);
        tidy();
        assertEquals(false, household.sessions.find(grant.session()).isPresent());
    }

    private String active() {
        var found = household.althing.get(FindSigningKeys.class).find(new FindSigningKeys.Command(Household.CONSOLE));
        return assertInstanceOf(FindSigningKeys.Found.class, found)
                .activeAt(household.clock.now())
                .kid();
    }

    private SigningKeyView rotate() {
        var rotated =
                household.althing.get(RotateSigningKey.class).rotate(new RotateSigningKey.Command(Household.CONSOLE));
        return assertInstanceOf(RotateSigningKey.Rotated.class, rotated).key();
    }

    private void tidy() {
        assertInstanceOf(
                TidyIdentity.Tidied.class,
                household.althing.get(TidyIdentity.class).tidy(new TidyIdentity.Command(Household.CONSOLE)));
    }

    private List<SigningKeyView> listed() {
        var listed = household.althing.get(ListSigningKeys.class).list(new ListSigningKeys.Command(Household.CONSOLE));
        return assertInstanceOf(ListSigningKeys.Listed.class, listed).page().items();
    }

    private List<State> states() {
        return listed().stream().map(SigningKeyView::state).toList();
    }

    private List<String> kids() {
        return listed().stream().map(SigningKeyView::kid).toList();
    }
}
