package org.althing.application.identity;

import static org.althing.application.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.althing.application.Races;
import org.althing.application.identity.spi.Sessions;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshingASessionTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Household household = new Household();

    @BeforeEach
    void frigg() {
        household.has("frigg", Role.USER);
    }

    @Test
    void a_refresh_goes_on_with_the_session_by_another_token() {
        var first = household.logIn("frigg");
        household.clock.advance(Duration.ofMinutes(10));
        var second = household.refresh(first);
        assertEquals(first.session(), second.session());
        assertEquals(first.user(), second.user());
        assertEquals(first.scopes(), second.scopes());
        assertNotEquals(first.refreshToken(), second.refreshToken());
        assertEquals(household.clock.now(), second.issuedAt());
        assertEquals(household.clock.now().plus(Grant.ACCESS), second.expiresAt());
        household.assertGood(household.refresh(second));
    }

    @Test
    void a_spent_token_ends_the_session_for_whoever_holds_its_successor() {
        var first = household.logIn("frigg");
        var second = household.refresh(first);
        household.clock.advance(Sessions.GRACE);
        assertEquals(new AuthFailed(), household.tryToRefresh(first));
        household.assertEnded(second);
        assertEquals(List.of(new Ending.OfSession(first.session())), household.ended);
    }

    @Test
    void a_client_whose_answer_was_lost_goes_on() {
        var first = household.logIn("frigg");
        var lost = household.refresh(first);
        var second = household.refresh(first);
        household.assertGood(household.refresh(second));
        assertEquals(new AuthFailed(), household.tryToRefresh(lost), "whoever shows what was lost has stolen it");
        household.assertEnded(second);
    }

    @Test
    void ten_thousand_refreshes_bear_replays_until_one_is_a_theft() {
        var grant = household.logIn("frigg");
        for (int i = 0; i < 10_000; i++) {
            household.clock.advance(MOMENT);
            grant = household.refresh(grant);
        }
        var present = grant;
        var together = Races.race(100, i -> household.tryToRefresh(present)).stream()
                .map(RefreshSession.Refreshed.class::cast)
                .toList();
        household.clock.advance(Sessions.GRACE);
        assertEquals(new AuthFailed(), household.tryToRefresh(present), "that was no lost answer");
        together.forEach(one -> household.assertEnded(one.grant()));
    }

    @Test
    void the_end_of_one_session_leaves_the_others() {
        var other = household.logIn("frigg");
        var first = household.logIn("frigg");
        household.refresh(first);
        household.clock.advance(Sessions.GRACE);
        household.tryToRefresh(first);
        household.assertEnded(first);
        household.assertGood(household.refresh(other));
    }

    @Test
    void of_many_who_refresh_by_one_token_at_once_one_wins() {
        Races.repeatedly(() -> {
            var grant = household.logIn("frigg");
            var results = Races.race(8, i -> household.tryToRefresh(grant));
            var good = results.stream()
                    .map(RefreshSession.Refreshed.class::cast)
                    .map(RefreshSession.Refreshed::grant)
                    .filter(other -> household
                            .sessions
                            .find(other.session())
                            .filter(session -> session.isGoodAt(household.clock.now()))
                            .isPresent())
                    .filter(other -> household.tryToRefresh(other) instanceof RefreshSession.Refreshed)
                    .count();
            assertTrue(good <= 1, () -> good + " have what is good");
        });
    }

    @Test
    void who_stays_away_for_30_days_logs_in_again() {
        var late = household.logIn("frigg");
        var inTime = household.logIn("frigg");
        household.clock.advance(Grant.UNUSED.minus(MOMENT));
        household.refresh(inTime);
        household.clock.advance(MOMENT);
        household.assertEnded(late);
        household.assertGood(inTime);
    }

    @Test
    void however_often_it_is_refreshed_a_session_ends_after_90_days() {
        var grant = household.logIn("frigg");
        for (int i = 0; i < 3; i++) {
            household.clock.advance(Duration.ofDays(29));
            grant = household.refresh(grant);
        }
        household.clock.advance(Duration.ofDays(3).minus(MOMENT));
        var last = household.refresh(grant);
        assertEquals(NOON.plus(Grant.AT_MOST), last.expiresAt(), "no token outlives its session");
        household.assertGood(last);
        household.clock.advance(MOMENT);
        household.assertEnded(last);
    }

    @Test
    void who_is_disabled_goes_on_with_nothing() {
        var grant = household.logIn("frigg");
        var account = household.now("frigg");
        household.users.replace(account.withDisabled(true));
        assertEquals(new AuthFailed(), household.tryToRefresh(grant), "though no session was ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "altr_", "altr_0123456789ABCDEFGHIJKLMNOPQRST000000", "no token"})
    void what_is_no_token_refreshes_nothing(String token) {
        assertEquals(
                new AuthFailed(),
                household.althing.get(RefreshSession.class).refresh(new RefreshSession.Command(token)));
    }

    @Test
    void a_token_that_nobody_was_given_refreshes_nothing() {
        var token = Secret.of(Secret.Kind.REFRESH_TOKEN, new int[Secret.RANDOM_DIGITS]);
        assertEquals(
                new AuthFailed(),
                household.althing.get(RefreshSession.class).refresh(new RefreshSession.Command(token.value())));
        assertFalse(new RefreshSession.Command(token.value()).toString().contains(token.value()));
    }
}
