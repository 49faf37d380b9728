package org.althing.application.identity.spi;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.anyUser;
import static org.althing.application.Fixtures.anyUserName;
import static org.althing.application.Fixtures.userName;
import static org.althing.application.Fixtures.userNamed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.althing.application.Races;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.PasswordHash;
import org.althing.domain.identity.PublicKey;
import org.althing.domain.identity.PublishedKey;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserKind;
import org.althing.domain.identity.UserName;
import org.junit.jupiter.api.Test;

/** What every {@link Users} does. Each test begins with none. */
public interface UsersContract {
    Users users();

    @Test
    default void nobody_is_found_before_they_are_added() {
        assertEquals(Optional.empty(), users().find(new UserId(anyId())));
        assertEquals(Optional.empty(), users().findByName(userName("nobody")));
        assertEquals(List.of(), users().list(null, 10));
    }

    @Test
    default void an_account_is_found_as_it_was_added() {
        var user = new User(
                new UserId(anyId()),
                userName("Þórdís"),
                DisplayName.parse("👩‍🚀 e\u0301 שלום مرحبا ıİẞǅ 𠀀 '\"\\%_").orElseThrow(),
                UserKind.PERSON,
                Role.OPERATOR,
                true,
                new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$dGFndGFndGFn"),
                Instant.parse("2026-12-31T23:59:59.999Z"),
                1);
        assertTrue(users().add(user));
        assertEquals(Optional.of(user), users().find(user.id()));
        assertEquals(Optional.of(user), users().findByName(user.name()));
        assertEquals(List.of(user), users().list(null, 10));
    }

    @Test
    default void a_deleted_account_is_found_by_nobody() {
        var user = anyUser();
        users().add(user);
        var other = anyUser();
        users().add(other);

        assertTrue(users().delete(user.id(), NOON));

        assertEquals(Optional.empty(), users().find(user.id()));
        assertEquals(Optional.empty(), users().findByName(user.name()));
        assertEquals(List.of(other), users().list(null, 1));
        assertEquals(List.of(other), users().list(null, 10));
        assertFalse(users().replace(user));
        users().seen(user.id(), NOON);
        assertEquals(Optional.empty(), users().find(user.id()));
        assertFalse(users().delete(user.id(), NOON), "it is there no more");
        assertFalse(users().delete(new UserId(anyId()), NOON), "it never was");
    }

    @Test
    default void a_deleted_administrator_is_none() {
        var admin = anyUser().withRole(Role.ADMIN);
        users().add(admin);

        users().delete(admin.id(), NOON);

        assertFalse(users().has(Role.ADMIN));
    }

    @Test
    default void the_name_of_a_deleted_account_is_taken_until_it_is_freed() {
        var user = anyUser();
        users().add(user);
        users().delete(user.id(), NOON);

        users().freeNames(NOON);
        assertTrue(users().isTaken(user.name()));
        assertFalse(users().add(userNamed(user.name().value())));

        users().freeNames(NOON.plusMillis(1));
        assertFalse(users().isTaken(user.name()));
        var next = userNamed(user.name().value());
        assertTrue(users().add(next));
        assertEquals(Optional.of(next), users().findByName(user.name()));
        users().freeNames(NOON.plusMillis(2));
        assertTrue(users().isTaken(user.name()), "it is another's now");
    }

    @Test
    default void names_of_accounts_that_are_there_are_never_freed() {
        var user = anyUser();
        users().add(user);

        users().freeNames(Instant.parse("2999-01-01T00:00:00Z"));

        assertEquals(Optional.of(user), users().findByName(user.name()));
    }

    @Test
    default void what_is_left_of_a_deleted_account_is_known_until_it_is_cleared() {
        var first = anyUser();
        var second = anyUser();
        users().add(first);
        users().add(second);
        users().cleared(first.id());
        users().delete(first.id(), NOON);
        users().delete(second.id(), NOON.plusMillis(1));

        assertEquals(Set.of(), users().leftovers(NOON));
        assertEquals(Set.of(first.id()), users().leftovers(NOON.plusMillis(1)));
        users().freeNames(NOON.plusMillis(2));
        assertEquals(Set.of(first.id(), second.id()), users().leftovers(NOON.plusMillis(2)));
        users().cleared(first.id());
        assertEquals(Set.of(second.id()), users().leftovers(NOON.plusMillis(2)));
    }

    @Test
    default void of_many_who_delete_an_account_at_once_one_does() {
        var user = anyUser();
        users().add(user);

        var won = Races.race(8, n -> users().delete(user.id(), NOON));

        assertEquals(1, Collections.frequency(won, true));
    }

    @Test
    default void a_service_has_no_password() {
        var service = new User(
                new UserId(anyId()),
                userName("fpms"),
                DisplayName.parse("fpms").orElseThrow(),
                UserKind.SERVICE,
                Role.ADMIN,
                false,
                null,
                Instant.EPOCH,
                1);
        assertTrue(users().add(service));
        assertEquals(Optional.of(service), users().find(service.id()));
    }

    @Test
    default void every_letter_of_a_name_survives() {
        for (var name : List.of("👩‍👩‍👧‍👦x", "🇮🇸🇮🇸", "日本語かな", "ｱｲｳ", "שלום", "नमस्ते", "𠀀𠀀", "ẞx")) {
            var user = userNamed(name);
            assertTrue(users().add(user), name);
            assertEquals(Optional.of(user), users().find(user.id()));
            assertEquals(Optional.of(user), users().findByName(user.name()));
        }
    }

    @Test
    default void a_new_account_is_at_version_1_whatever_it_says() {
        var user = anyUser().changed().changed();
        assertTrue(users().add(user));
        assertEquals(1, users().find(user.id()).orElseThrow().version());
    }

    @Test
    default void the_second_account_of_a_name_is_refused() {
        var first = userNamed("frigg");
        var second = userNamed("frigg");
        assertTrue(users().add(first));
        assertFalse(users().add(second));
        assertEquals(Optional.empty(), users().find(second.id()));
        assertEquals(Optional.of(first), users().findByName(first.name()));
        assertEquals(List.of(first), users().list(null, 10));
    }

    @Test
    default void a_name_that_looks_like_one_taken_is_refused_and_finds_nothing() {
        assertTrue(users().add(userNamed("pace")));
        for (var lookAlike : List.of("PACE", "Pace", "ｐａｃｅ", "расе")) {
            assertFalse(users().add(userNamed(lookAlike)), lookAlike);
            assertEquals(Optional.empty(), users().findByName(userName(lookAlike)), lookAlike);
        }
        assertEquals(1, users().list(null, 10).size());
    }

    @Test
    default void of_many_who_want_one_name_at_once_one_gets_it() {
        Races.repeatedly(() -> {
            var name = anyUserName().value();
            var candidates = IntStream.range(0, 32)
                    .mapToObj(i -> userNamed(i % 2 == 0 ? name : name.toUpperCase(Locale.ROOT)))
                    .toList();
            var added = Races.race(candidates.size(), i -> users().add(candidates.get(i)));
            assertEquals(1, Collections.frequency(added, true));
            var winner = candidates.get(added.indexOf(true));
            candidates.forEach(
                    one -> assertEquals(one == winner, users().find(one.id()).isPresent()));
            assertEquals(Optional.of(winner), users().findByName(winner.name()));
        });
    }

    @Test
    default void all_who_want_different_names_at_once_get_them() {
        var people = IntStream.range(0, 32).mapToObj(i -> anyUser()).toList();
        var added = Races.race(people.size(), i -> users().add(people.get(i)));
        assertEquals(people.size(), Collections.frequency(added, true));
        assertEquals(people.size(), users().list(null, 100).size());
    }

    @Test
    default void a_change_is_kept_with_the_next_version() {
        var user = anyUser();
        users().add(user);
        var changed = new User(
                user.id(),
                user.name(),
                DisplayName.parse("Another 🦉").orElseThrow(),
                user.kind(),
                Role.ADMIN,
                true,
                null,
                user.createdAt(),
                1);
        assertTrue(users().replace(changed));
        assertEquals(Optional.of(changed.changed()), users().find(user.id()));
        assertEquals(Optional.of(changed.changed()), users().findByName(user.name()));
        assertEquals(List.of(changed.changed()), users().list(null, 10));
    }

    @Test
    default void a_change_of_another_version_is_refused() {
        var user = anyUser();
        users().add(user);
        assertTrue(users().replace(user.withDisabled(true)));
        assertFalse(users().replace(user.withDisabled(false)), "an old version");
        assertFalse(users().replace(user.changed().changed().withDisabled(false)), "a version to come");
        assertEquals(Optional.of(user.withDisabled(true).changed()), users().find(user.id()));
        assertTrue(users().replace(user.changed().withDisabled(false)), "the present version");
        assertEquals(3, users().find(user.id()).orElseThrow().version());
    }

    @Test
    default void an_account_that_is_not_there_is_not_replaced() {
        var user = anyUser();
        assertFalse(users().replace(user));
        assertEquals(Optional.empty(), users().find(user.id()));
    }

    @Test
    default void what_never_changes_is_left_as_it_was() {
        var user = userNamed("embla");
        users().add(user);
        var other = new User(
                user.id(),
                userName("askur"),
                user.displayName(),
                UserKind.SERVICE,
                user.role(),
                true,
                user.passwordHash(),
                NOON.plusSeconds(60),
                1);
        assertTrue(users().replace(other));
        assertEquals(Optional.of(user.withDisabled(true).changed()), users().find(user.id()));
        assertEquals(Optional.empty(), users().findByName(userName("askur")));
        assertTrue(users().add(userNamed("askur")), "the other name stays free");
        assertFalse(users().add(userNamed("embla")), "the first name stays taken");
    }

    @Test
    default void a_change_touches_one_account() {
        var one = anyUser();
        var other = anyUser();
        users().add(one);
        users().add(other);
        assertTrue(users().replace(one.withDisabled(true)));
        assertEquals(Optional.of(other), users().find(other.id()));
    }

    @Test
    default void a_value_held_is_not_a_value_saved() {
        var user = anyUser();
        users().add(user);
        var held = users().find(user.id()).orElseThrow();
        users().replace(held.withDisabled(true));
        assertEquals(user, held);
        var listed = users().list(null, 10);
        users().add(anyUser());
        assertEquals(1, listed.size());
        assertThrows(
                UnsupportedOperationException.class,
                () -> users().list(null, 10).clear());
    }

    @Test
    default void of_many_who_change_one_version_at_once_one_succeeds() {
        Races.repeatedly(() -> {
            var user = anyUser();
            users().add(user);
            var names = IntStream.range(0, 32)
                    .mapToObj(i -> DisplayName.parse("name " + i).orElseThrow())
                    .toList();
            var replaced = Races.race(32, i -> users().replace(user.shownAs(names.get(i))));
            assertEquals(1, Collections.frequency(replaced, true));
            var winner = names.get(replaced.indexOf(true));
            assertEquals(Optional.of(user.shownAs(winner).changed()), users().find(user.id()));
        });
    }

    @Test
    default void nobodys_change_is_lost_when_all_try_again() {
        var user = anyUser();
        users().add(user);
        Races.race(8, i -> {
            for (var done = false; !done; ) {
                done = users().replace(users().find(user.id()).orElseThrow());
            }
            return i;
        });
        assertEquals(9, users().find(user.id()).orElseThrow().version());
    }

    @Test
    default void accounts_are_listed_in_the_order_of_their_skeletons_code_points() {
        // U+FA0E is a letter that stands before U+1F600 and U+20000 by code point, and behind them by UTF-16 unit.
        var inOrder = List.of("10", "9x", "Aaa", "aab", "ZZZ", "éa", "אב", "日本", "\uFA0E\uFA0E", "😀x", "𠀀𠀀");
        var shuffled = new ArrayList<>(inOrder);
        Collections.reverse(shuffled);
        shuffled.forEach(name -> assertTrue(users().add(userNamed(name)), name));
        assertEquals(inOrder, names(users().list(null, 100)));
    }

    @Test
    default void pages_follow_each_other_without_gap_or_repeat() {
        var names = IntStream.range(0, 25).mapToObj(i -> "n%02d".formatted(i)).toList();
        var shuffled = new ArrayList<>(names);
        Collections.reverse(shuffled);
        shuffled.forEach(name -> users().add(userNamed(name)));

        var read = new ArrayList<String>();
        UserName after = null;
        for (var page = users().list(null, 10); !page.isEmpty(); page = users().list(after, 10)) {
            assertTrue(page.size() <= 10);
            after = page.getLast().name();
            read.addAll(names(page));
        }
        assertEquals(names, read);
        assertEquals(List.of("n00"), names(users().list(null, 1)));
    }

    @Test
    default void a_page_begins_behind_a_name_that_nobody_has() {
        users().add(userNamed("aa"));
        users().add(userNamed("cc"));
        assertEquals(List.of("cc"), names(users().list(userName("bb"), 10)));
        assertEquals(List.of("cc"), names(users().list(userName("AA"), 10)), "a look-alike is at the same place");
        assertEquals(List.of(), users().list(userName("cc"), 10));
    }

    private static List<String> names(List<User> page) {
        return page.stream().map(user -> user.name().value()).toList();
    }

    @Test
    default void a_name_is_taken_by_all_that_look_like_it() {
        users().add(userNamed("frigg"));
        assertTrue(users().isTaken(userName("FRIGG")));
        assertFalse(users().isTaken(userName("frigga")));
    }

    @Test
    default void a_role_is_there_as_long_as_somebody_who_may_come_in_has_it() {
        assertFalse(users().has(Role.ADMIN));
        var user = userNamed("odin");
        users().add(user);
        assertFalse(users().has(Role.ADMIN));
        users().replace(user.withRole(Role.ADMIN));
        assertTrue(users().has(Role.ADMIN));
        users().replace(user.withRole(Role.ADMIN).changed().withDisabled(true));
        assertFalse(users().has(Role.ADMIN));
    }

    @Test
    default void to_be_seen_is_no_change_of_the_account() {
        var user = userNamed("frigg");
        users().add(user);
        users().seen(user.id(), NOON);
        users().seen(new UserId(anyId()), NOON);
        var seen = users().find(user.id()).orElseThrow();
        assertEquals(NOON, seen.lastSeenAt());
        assertEquals(1, seen.version());
        users().replace(user.withDisabled(true));
        assertEquals(NOON, users().find(user.id()).orElseThrow().lastSeenAt());
    }

    @Test
    default void a_public_key_is_kept_and_withdrawn() {
        var key = PublicKey.parse("MCowBQYDK2VuAyEAhSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=")
                .orElseThrow();
        var user = userNamed("frigg").withPublicKey(new PublishedKey(key, NOON));
        users().add(user);
        assertEquals(Optional.of(user), users().find(user.id()));
        users().replace(user.withPublicKey(null));
        assertEquals(null, users().find(user.id()).orElseThrow().publicKey());
        users().replace(user.changed());
        assertEquals(user.publicKey(), users().find(user.id()).orElseThrow().publicKey());
    }
}
