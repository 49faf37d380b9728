package org.althing.application.identity.spi;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.anyUser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.althing.application.Races;
import org.althing.application.identity.spi.Sessions.Rotation;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.Session;
import org.althing.domain.identity.SessionId;
import org.althing.domain.identity.UserId;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} does. Each test begins with none. */
public interface SessionsContract {
    Duration UNUSED = Duration.ofDays(30);
    Duration AT_MOST = Duration.ofDays(90);
    int MOST = 5;

    Sessions sessions();

    /** Where those live who log in. */
    Users users();

    @Test
    default void no_session_is_found_before_it_is_opened() {
        assertEquals(Optional.empty(), sessions().find(new SessionId(anyId())));
        assertFalse(sessions().end(new SessionId(anyId()), NOON));
        assertEquals(new Rotation.Unknown(), sessions().rotate(anyToken(), anyToken(), NOON, NOON.plus(UNUSED)));
        sessions().endAll(new UserId(anyId()), null, NOON);
    }

    @Test
    default void a_session_is_found_as_it_was_opened() {
        var session = new Session(
                new SessionId(anyId()),
                anyUserId(),
                Instant.parse("2026-11-21T12:00:00.001Z"),
                Instant.parse("2026-11-21T13:00:00.002Z"),
                Instant.parse("2026-12-21T23:59:59.999Z"),
                Instant.parse("2027-02-19T00:00:00.010Z"),
                null);
        assertEquals(List.of(), sessions().open(session, anyToken(), MOST));
        assertEquals(Optional.of(session), sessions().find(session.id()));
    }

    @Test
    default void the_unspent_token_prolongs_its_session() {
        var first = anyToken();
        var second = anyToken();
        var session = opened(first);
        var later = NOON.plusSeconds(60);
        var expected = session.used(later, later.plus(UNUSED));
        assertEquals(new Rotation.Rotated(expected), sessions().rotate(first, second, later, later.plus(UNUSED)));
        assertEquals(Optional.of(expected), sessions().find(session.id()));
        assertInstanceOf(
                Rotation.Rotated.class,
                sessions().rotate(second, anyToken(), later, later.plus(UNUSED)),
                "its successor");
    }

    @Test
    default void no_refresh_prolongs_a_session_beyond_its_end() {
        var token = anyToken();
        var session = opened(token);
        var expected = session.used(NOON, session.endsAt());
        assertEquals(
                new Rotation.Rotated(expected),
                sessions().rotate(token, anyToken(), NOON, session.endsAt().plusMillis(1)));
        assertEquals(Optional.of(expected), sessions().find(session.id()));
    }

    @Test
    default void a_token_spent_too_long_ago_ends_its_session() {
        var first = anyToken();
        var second = anyToken();
        var session = opened(first);
        var other = opened(anyToken());
        sessions().rotate(first, second, NOON, NOON.plus(UNUSED));
        var later = NOON.plus(Sessions.GRACE);
        assertEquals(
                new Rotation.Replayed(session.id()), sessions().rotate(first, anyToken(), later, later.plus(UNUSED)));
        assertEquals(Optional.of(later), sessions().find(session.id()).map(Session::endedAt));
        assertEquals(
                new Rotation.Unknown(),
                sessions().rotate(second, anyToken(), later, later.plus(UNUSED)),
                "its successor is worth nothing now");
        assertEquals(Optional.of(other), sessions().find(other.id()));
    }

    @Test
    default void whose_answer_was_lost_gets_another_successor_and_the_first_is_void() {
        var first = anyToken();
        var lost = anyToken();
        var again = anyToken();
        var session = opened(first);
        sessions().rotate(first, lost, NOON, NOON.plus(UNUSED));
        var later = NOON.plus(Sessions.GRACE).minusMillis(1);
        var used = session.used(later, later.plus(UNUSED));
        assertEquals(new Rotation.Rotated(used), sessions().rotate(first, again, later, later.plus(UNUSED)));
        assertInstanceOf(Rotation.Rotated.class, sessions().rotate(again, anyToken(), later, later.plus(UNUSED)));
        assertEquals(
                new Rotation.Replayed(session.id()),
                sessions().rotate(lost, anyToken(), later, later.plus(UNUSED)),
                "somebody else got the answer");
    }

    @Test
    default void the_time_for_a_lost_answer_begins_once() {
        var first = anyToken();
        var session = opened(first);
        sessions().rotate(first, anyToken(), NOON, NOON.plus(UNUSED));
        sessions().rotate(first, anyToken(), NOON.plusSeconds(20), NOON.plus(UNUSED));
        assertEquals(
                new Rotation.Replayed(session.id()),
                sessions().rotate(first, anyToken(), NOON.plusSeconds(40), NOON.plus(UNUSED)));
    }

    @Test
    default void a_spent_token_whose_successor_was_used_ends_its_session() {
        var first = anyToken();
        var second = anyToken();
        var third = anyToken();
        var session = opened(first);
        sessions().rotate(first, second, NOON, NOON.plus(UNUSED));
        sessions().rotate(second, third, NOON, NOON.plus(UNUSED));
        assertEquals(
                new Rotation.Replayed(session.id()), sessions().rotate(first, anyToken(), NOON, NOON.plus(UNUSED)));
        assertEquals(new Rotation.Unknown(), sessions().rotate(third, anyToken(), NOON, NOON.plus(UNUSED)));
    }

    @Test
    default void a_session_is_found_by_every_token_that_it_had() {
        var first = anyToken();
        var second = anyToken();
        var session = opened(first);
        sessions().rotate(first, second, NOON, NOON.plus(UNUSED));
        assertEquals(sessions().find(session.id()), sessions().findByToken(first));
        assertEquals(sessions().find(session.id()), sessions().findByToken(second));
        assertEquals(Optional.empty(), sessions().findByToken(anyToken()));
    }

    @Test
    default void the_good_sessions_of_a_user_are_listed_newest_first() {
        var user = anyUserId();
        var old = opened(user, anyToken(), NOON);
        var ended = opened(user, anyToken(), NOON.plusSeconds(1));
        var fresh = opened(user, anyToken(), NOON.plusSeconds(2));
        opened(anyToken());
        sessions().end(ended.id(), NOON.plusSeconds(3));
        assertEquals(List.of(fresh, old), sessions().list(user, NOON.plusSeconds(3)));
        assertEquals(List.of(fresh), sessions().list(user, old.expiresAt()));
        assertEquals(List.of(), sessions().list(new UserId(anyId()), NOON));
    }

    @Test
    default void of_too_many_sessions_the_oldest_end() {
        var user = anyUserId();
        var all = IntStream.range(0, MOST)
                .mapToObj(i -> opened(user, anyToken(), NOON.plusSeconds(i)))
                .toList();
        var strange = opened(anyToken());
        var later = NOON.plusSeconds(MOST);
        var one =
                new Session(new SessionId(anyId()), user, later, later, later.plus(UNUSED), later.plus(AT_MOST), null);
        assertEquals(List.of(all.getFirst().id()), sessions().open(one, anyToken(), MOST));
        assertEquals(MOST, sessions().list(user, later).size());
        assertEquals(
                Optional.of(all.getFirst().ended(later)),
                sessions().find(all.getFirst().id()));
        assertEquals(Optional.of(strange), sessions().find(strange.id()));
    }

    @Test
    default void who_opens_sessions_at_once_has_not_too_many() {
        var user = anyUserId();
        Races.race(32, i -> opened(user, anyToken(), NOON.plusMillis(i)));
        assertEquals(MOST, sessions().list(user, NOON.plusSeconds(1)).size());
    }

    @Test
    default void all_sessions_of_a_user_end_but_the_one_that_is_spared() {
        var user = anyUserId();
        var own = opened(user, anyToken());
        var other = opened(user, anyToken());
        sessions().endAll(user, own.id(), NOON);
        assertEquals(Optional.of(own), sessions().find(own.id()));
        assertEquals(Optional.of(other.ended(NOON)), sessions().find(other.id()));
    }

    @Test
    default void what_was_over_long_ago_is_forgotten_with_its_tokens() {
        var user = anyUserId();
        var endedToken = anyToken();
        var ended = opened(user, endedToken);
        sessions().end(ended.id(), NOON.plusSeconds(1));
        var expiredToken = anyToken();
        var expired = opened(user, expiredToken);
        var goodToken = anyToken();
        var good = opened(user, goodToken, NOON.plusSeconds(5));
        sessions().forget(NOON.plusSeconds(1));
        assertEquals(Optional.of(ended.ended(NOON.plusSeconds(1))), sessions().find(ended.id()), "just over");
        sessions().forget(expired.expiresAt().plusMillis(1));
        assertEquals(Optional.empty(), sessions().find(ended.id()));
        assertEquals(Optional.empty(), sessions().find(expired.id()));
        assertEquals(Optional.empty(), sessions().findByToken(endedToken));
        assertEquals(Optional.empty(), sessions().findByToken(expiredToken));
        assertEquals(Optional.of(good), sessions().findByToken(goodToken));
    }

    @Test
    default void the_oldest_token_of_a_long_chain_ends_its_session_too() {
        var tokens = IntStream.range(0, 6).mapToObj(i -> anyToken()).toList();
        var session = opened(tokens.getFirst());
        for (int i = 1; i < tokens.size(); i++) {
            assertInstanceOf(
                    Rotation.Rotated.class,
                    sessions().rotate(tokens.get(i - 1), tokens.get(i), NOON, NOON.plus(UNUSED)));
        }
        assertEquals(
                new Rotation.Replayed(session.id()),
                sessions().rotate(tokens.getFirst(), anyToken(), NOON, NOON.plus(UNUSED)));
    }

    @Test
    default void the_successor_of_a_refused_rotation_is_not_kept() {
        var first = anyToken();
        var successor = anyToken();
        var session = opened(first);
        sessions().rotate(anyToken(), successor, NOON, NOON.plus(UNUSED));
        assertEquals(new Rotation.Unknown(), sessions().rotate(successor, anyToken(), NOON, NOON.plus(UNUSED)));
        assertEquals(Optional.of(session), sessions().find(session.id()));
    }

    @Test
    default void no_token_of_an_ended_session_is_known_and_its_end_stays() {
        var first = anyToken();
        var second = anyToken();
        var session = opened(first);
        sessions().rotate(first, second, NOON, NOON.plus(UNUSED));
        assertTrue(sessions().end(session.id(), NOON));
        var ended = sessions().find(session.id());
        assertEquals(
                new Rotation.Unknown(), sessions().rotate(second, anyToken(), NOON.plusSeconds(1), NOON.plus(UNUSED)));
        assertEquals(
                new Rotation.Unknown(), sessions().rotate(first, anyToken(), NOON.plusSeconds(1), NOON.plus(UNUSED)));
        assertEquals(ended, sessions().find(session.id()));
    }

    @Test
    default void a_session_that_expired_is_left_as_it_is() {
        var first = anyToken();
        var second = anyToken();
        var session = opened(first);
        var prolonged = assertInstanceOf(
                        Rotation.Rotated.class, sessions().rotate(first, second, NOON, NOON.plusSeconds(1)))
                .session();
        var now = NOON.plusSeconds(1);
        assertEquals(new Rotation.Unknown(), sessions().rotate(second, anyToken(), now, now.plus(UNUSED)));
        assertEquals(new Rotation.Unknown(), sessions().rotate(first, anyToken(), now, now.plus(UNUSED)));
        assertEquals(Optional.of(prolonged), sessions().find(session.id()));
        assertInstanceOf(
                Rotation.Rotated.class,
                sessions().rotate(second, anyToken(), now.minusMillis(1), now),
                "a millisecond earlier it was good");
    }

    @Test
    default void an_ended_session_keeps_its_first_time() {
        var session = opened(anyToken());
        assertTrue(sessions().end(session.id(), NOON));
        assertFalse(sessions().end(session.id(), NOON.plusSeconds(1)));
        assertEquals(Optional.of(session.ended(NOON)), sessions().find(session.id()));
    }

    @Test
    default void a_session_that_expired_can_be_ended() {
        var session = opened(anyToken());
        var late = session.endsAt().plusSeconds(1);
        assertTrue(sessions().end(session.id(), late));
        assertEquals(Optional.of(session.ended(late)), sessions().find(session.id()));
    }

    @Test
    default void all_sessions_of_a_user_end_and_nobody_elses() {
        var user = anyUserId();
        var token = anyToken();
        var one = opened(user, token);
        var two = opened(user, anyToken());
        var gone = opened(user, anyToken());
        var strange = opened(anyToken());
        sessions().end(gone.id(), NOON);
        var later = NOON.plusMillis(5);
        sessions().endAll(user, null, later);
        assertEquals(Optional.of(one.ended(later)), sessions().find(one.id()));
        assertEquals(Optional.of(two.ended(later)), sessions().find(two.id()));
        assertEquals(Optional.of(gone.ended(NOON)), sessions().find(gone.id()));
        assertEquals(Optional.of(strange), sessions().find(strange.id()));
        assertEquals(new Rotation.Unknown(), sessions().rotate(token, anyToken(), later, later.plus(UNUSED)));
    }

    @Test
    default void of_many_who_spend_one_token_at_once_at_most_one_has_what_is_good() {
        Races.repeatedly(() -> {
            var token = anyToken();
            var session = opened(token);
            var successors = IntStream.range(0, 32).mapToObj(i -> anyToken()).toList();
            var rotations = Races.race(32, i -> sessions().rotate(token, successors.get(i), NOON, NOON.plus(UNUSED)));
            assertEquals(
                    32, Collections.frequency(rotations, new Rotation.Rotated(session.used(NOON, NOON.plus(UNUSED)))));
            var good = successors.stream()
                    .filter(successor -> sessions().rotate(successor, anyToken(), NOON, NOON.plus(UNUSED))
                            instanceof Rotation.Rotated)
                    .count();
            assertTrue(good <= 1, () -> good + " of them are good");
            assertEquals(Optional.of(NOON), sessions().find(session.id()).map(Session::endedAt), "the rest are thefts");
        });
    }

    @Test
    default void of_many_who_replay_a_token_at_once_one_ends_the_session() {
        Races.repeatedly(() -> {
            var token = anyToken();
            var session = opened(token);
            sessions().rotate(token, anyToken(), NOON, NOON.plus(UNUSED));
            var late = NOON.plus(Sessions.GRACE);
            var rotations = Races.race(32, i -> sessions().rotate(token, anyToken(), late, NOON.plus(UNUSED)));
            assertEquals(1, Collections.frequency(rotations, new Rotation.Replayed(session.id())));
            assertEquals(31, Collections.frequency(rotations, new Rotation.Unknown()));
            assertEquals(Optional.of(late), sessions().find(session.id()).map(Session::endedAt));
        });
    }

    @Test
    default void of_many_who_end_one_session_at_once_one_did() {
        Races.repeatedly(() -> {
            var session = opened(anyToken());
            var ends = Races.race(32, i -> sessions().end(session.id(), NOON.plusMillis(i)));
            assertEquals(1, Collections.frequency(ends, true));
            assertEquals(
                    Optional.of(NOON.plusMillis(ends.indexOf(true))),
                    sessions().find(session.id()).map(Session::endedAt));
        });
    }

    @Test
    default void tokens_of_different_sessions_are_spent_at_once_without_harm() {
        var tokens = IntStream.range(0, 16).mapToObj(i -> anyToken()).toList();
        tokens.forEach(this::opened);
        var rotations = Races.race(16, i -> sessions().rotate(tokens.get(i), anyToken(), NOON, NOON.plus(UNUSED)));
        assertTrue(rotations.stream().allMatch(Rotation.Rotated.class::isInstance), rotations::toString);
    }

    private UserId anyUserId() {
        var user = anyUser();
        assertTrue(users().add(user));
        return user.id();
    }

    private Session opened(Secret.Hash token) {
        return opened(anyUserId(), token);
    }

    private Session opened(UserId user, Secret.Hash token) {
        return opened(user, token, NOON);
    }

    private Session opened(UserId user, Secret.Hash token, Instant at) {
        var session = new Session(new SessionId(anyId()), user, at, at, at.plus(UNUSED), at.plus(AT_MOST), null);
        sessions().open(session, token, MOST);
        return session;
    }

    private static Secret.Hash anyToken() {
        return new Secret.Hash("%064x".formatted(anyId().getLeastSignificantBits() & Long.MAX_VALUE));
    }
}
