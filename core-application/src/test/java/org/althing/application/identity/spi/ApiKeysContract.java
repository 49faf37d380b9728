package org.althing.application.identity.spi;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.anyUser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.althing.application.Races;
import org.althing.domain.AddressRange;
import org.althing.domain.identity.ApiKey;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeys} does. Each test begins with none. */
public interface ApiKeysContract {
    ApiKeys apiKeys();

    /** Where the keys' owners live. */
    Users users();

    @Test
    default void no_key_is_found_before_it_is_added() {
        var owner = added(anyUser());
        assertEquals(Optional.empty(), apiKeys().findByHash(anyHash()));
        assertEquals(Optional.empty(), apiKeys().find(owner, new ApiKeyId(anyId())));
        assertEquals(List.of(), apiKeys().list(owner, null, 10));
        assertEquals(List.of(), apiKeys().list(new UserId(anyId()), null, 10));
        assertFalse(apiKeys().revoke(owner, new ApiKeyId(anyId()), NOON));
    }

    @Test
    default void a_key_is_found_as_it_was_added() {
        var key = new ApiKey(
                new ApiKeyId(anyId()),
                added(anyUser()),
                ApiKeyName.parse("🔑 e\u0301 שלום ıİẞ '\"\\%_").orElseThrow(),
                "alt_01234567",
                anyHash(),
                Set.of(Scope.values()),
                Instant.parse("2026-11-21T12:00:00.001Z"),
                Instant.parse("2027-02-19T23:59:59.999Z"),
                null);
        apiKeys().add(key);
        assertFoundEverywhere(key);
    }

    @Test
    default void all_keys_of_an_owner_are_deleted_and_no_others() {
        var owner = added(anyUser());
        var good = anyKeyOf(owner);
        var revoked = anyKeyOf(owner);
        var others = anyKeyOf(added(anyUser()));
        for (var key : List.of(good, revoked, others)) {
            apiKeys().add(key);
        }
        apiKeys().revoke(owner, revoked.id(), NOON);

        apiKeys().deleteAll(owner);

        for (var key : List.of(good, revoked)) {
            assertEquals(Optional.empty(), apiKeys().find(key.id()));
            assertEquals(Optional.empty(), apiKeys().findByHash(key.hash()));
        }
        assertEquals(List.of(), apiKeys().list(owner, null, 10));
        assertEquals(Optional.of(others), apiKeys().findByHash(others.hash()));
    }

    @Test
    default void a_key_may_have_no_end_and_no_scope() {
        var key = new ApiKey(
                new ApiKeyId(anyId()),
                added(anyUser()),
                ApiKeyName.parse("bare").orElseThrow(),
                "alt_01234567",
                anyHash(),
                Set.of(),
                Instant.EPOCH,
                null,
                null);
        apiKeys().add(key);
        assertFoundEverywhere(key);
    }

    @Test
    default void a_key_is_known_by_all_of_its_hash() {
        var key = anyKeyOf(added(anyUser()));
        apiKeys().add(key);
        var hex = key.hash().hex();
        assertEquals(Optional.empty(), apiKeys().findByHash(new Secret.Hash(hex.substring(1))));
        assertEquals(Optional.empty(), apiKeys().findByHash(new Secret.Hash(hex.substring(0, 63) + "g")));
    }

    @Test
    default void a_key_is_its_owners_alone() {
        var owner = added(anyUser());
        var other = added(anyUser());
        var key = anyKeyOf(owner);
        apiKeys().add(key);
        assertEquals(Optional.empty(), apiKeys().find(other, key.id()));
        assertEquals(List.of(), apiKeys().list(other, null, 10));
        assertFalse(apiKeys().revoke(other, key.id(), NOON));
        assertFoundEverywhere(key);
    }

    @Test
    default void a_revoked_key_is_still_known() {
        var key = anyKeyOf(added(anyUser()));
        apiKeys().add(key);
        assertTrue(apiKeys().revoke(key.owner(), key.id(), NOON));
        assertFoundEverywhere(key.revoked(NOON));
    }

    @Test
    default void a_revoked_key_keeps_its_first_time() {
        var key = anyKeyOf(added(anyUser()));
        apiKeys().add(key);
        assertTrue(apiKeys().revoke(key.owner(), key.id(), NOON));
        assertTrue(apiKeys().revoke(key.owner(), key.id(), NOON.plusMillis(1)), "the owner has such a key");
        assertTrue(apiKeys().revoke(key.owner(), key.id(), NOON.minusMillis(1)));
        assertFoundEverywhere(key.revoked(NOON));
    }

    @Test
    default void revoking_ends_one_key() {
        var owner = added(anyUser());
        var one = anyKeyOf(owner);
        var other = anyKeyOf(owner);
        apiKeys().add(one);
        apiKeys().add(other);
        assertTrue(apiKeys().revoke(owner, one.id(), NOON));
        assertEquals(Optional.of(other), apiKeys().findByHash(other.hash()));
    }

    @Test
    default void of_many_who_revoke_at_once_all_see_one_time() {
        Races.repeatedly(() -> {
            var key = anyKeyOf(added(anyUser()));
            apiKeys().add(key);
            var seen = Races.race(16, i -> {
                assertTrue(apiKeys().revoke(key.owner(), key.id(), NOON.plusMillis(i)));
                return apiKeys().findByHash(key.hash()).orElseThrow();
            });
            assertEquals(1, Set.copyOf(seen).size());
        });
    }

    @Test
    default void keys_are_listed_newest_first() {
        var owner = added(anyUser());
        var old = keyOf(owner, anyId(), NOON.minusMillis(1));
        var young = keyOf(owner, anyId(), NOON.plusMillis(1));
        var middle = keyOf(owner, anyId(), NOON);
        List.of(middle, young, old).forEach(apiKeys()::add);
        assertEquals(List.of(young, middle, old), apiKeys().list(owner, null, 10));
    }

    @Test
    default void keys_of_one_moment_are_listed_by_id_as_text_greater_first() {
        var owner = added(anyUser());
        var inOrder = List.of(
                        "ffffffff-0000-4000-bfff-ffffffffffff",
                        "80000000-0000-4000-8000-000000000000",
                        "7fffffff-0000-4000-bfff-ffffffffffff",
                        "00000000-0000-4000-bfff-000000000001",
                        "00000000-0000-4000-8fff-000000000001")
                .stream()
                .map(id -> keyOf(owner, UUID.fromString(id), NOON))
                .toList();
        var shuffled = new ArrayList<>(inOrder);
        Collections.swap(shuffled, 0, 3);
        Collections.swap(shuffled, 1, 4);
        shuffled.forEach(apiKeys()::add);
        assertEquals(inOrder, apiKeys().list(owner, null, 10));
        for (int i = 0; i < inOrder.size(); i++) {
            var behind = apiKeys().list(owner, inOrder.get(i).id(), 10);
            assertEquals(inOrder.subList(i + 1, inOrder.size()), behind);
        }
    }

    @Test
    default void pages_follow_each_other_though_keys_are_added_and_revoked_meanwhile() {
        var owner = added(anyUser());
        var keys = IntStream.range(0, 25)
                .mapToObj(i -> keyOf(owner, anyId(), NOON.minusMillis(i / 2)))
                .toList();
        keys.forEach(apiKeys()::add);
        var all = ids(apiKeys().list(owner, null, 100));

        var read = new ArrayList<ApiKeyId>();
        ApiKeyId after = null;
        for (var page = apiKeys().list(owner, null, 7);
                !page.isEmpty();
                page = apiKeys().list(owner, after, 7)) {
            assertTrue(page.size() <= 7);
            after = page.getLast().id();
            read.addAll(ids(page));
            apiKeys().add(keyOf(owner, anyId(), NOON.plusSeconds(1)));
            apiKeys().revoke(owner, after, NOON);
        }
        assertEquals(25, all.size());
        assertEquals(all, read);
    }

    @Test
    default void behind_a_key_that_is_not_the_owners_a_list_begins_anew() {
        var owner = added(anyUser());
        var key = anyKeyOf(owner);
        apiKeys().add(key);
        var strange = anyKeyOf(added(anyUser()));
        apiKeys().add(strange);
        assertEquals(List.of(key), apiKeys().list(owner, strange.id(), 10));
        assertEquals(List.of(key), apiKeys().list(owner, new ApiKeyId(anyId()), 10));
        assertEquals(List.of(), apiKeys().list(owner, key.id(), 10));
    }

    @Test
    default void a_value_held_is_not_a_value_saved() {
        var key = anyKeyOf(added(anyUser()));
        apiKeys().add(key);
        var held = apiKeys().findByHash(key.hash()).orElseThrow();
        var listed = apiKeys().list(key.owner(), null, 10);
        apiKeys().revoke(key.owner(), key.id(), NOON);
        apiKeys().add(anyKeyOf(key.owner()));
        assertEquals(key, held);
        assertEquals(List.of(key), listed);
        assertThrows(
                UnsupportedOperationException.class,
                () -> apiKeys().list(key.owner(), null, 10).clear());
    }

    @Test
    default void keys_added_at_once_are_all_kept() {
        var owner = added(anyUser());
        Races.race(32, i -> {
            apiKeys().add(anyKeyOf(owner));
            return i;
        });
        assertEquals(32, apiKeys().list(owner, null, 100).size());
    }

    private void assertFoundEverywhere(ApiKey key) {
        assertEquals(Optional.of(key), apiKeys().findByHash(key.hash()));
        assertEquals(Optional.of(key), apiKeys().find(key.owner(), key.id()));
        assertEquals(List.of(key), apiKeys().list(key.owner(), null, 10));
    }

    private UserId added(User user) {
        assertTrue(users().add(user));
        return user.id();
    }

    private static ApiKey anyKeyOf(UserId owner) {
        return keyOf(owner, anyId(), NOON);
    }

    private static ApiKey keyOf(UserId owner, UUID id, Instant createdAt) {
        return new ApiKey(
                new ApiKeyId(id),
                owner,
                ApiKeyName.parse("a key").orElseThrow(),
                "alt_01234567",
                anyHash(),
                Set.of(Scope.ROOMS_WRITE),
                createdAt,
                createdAt.plusSeconds(3600),
                null);
    }

    private static Secret.Hash anyHash() {
        return new Secret.Hash("%064x".formatted(anyId().getLeastSignificantBits() & Long.MAX_VALUE));
    }

    private static List<ApiKeyId> ids(List<ApiKey> keys) {
        return keys.stream().map(ApiKey::id).toList();
    }

    @Test
    default void a_key_is_found_by_its_id_whoever_owns_it() {
        var key = anyKeyOf(added(anyUser()));
        apiKeys().add(key);
        assertEquals(Optional.of(key), apiKeys().find(key.id()));
        assertEquals(Optional.empty(), apiKeys().find(new ApiKeyId(anyId())));
    }

    @Test
    default void a_key_is_changed_but_for_what_makes_it_this_one() {
        var key = anyKeyOf(added(anyUser()));
        apiKeys().add(key);
        var changed = key.changed(
                new ApiKeyName("other"),
                Set.of(Scope.GAMES_READ),
                List.of(
                        AddressRange.parse("192.0.2.0/24").orElseThrow(),
                        AddressRange.parse("2001:db8::1").orElseThrow()),
                null);
        assertTrue(apiKeys().change(changed));
        assertEquals(Optional.of(changed), apiKeys().find(key.id()));
        assertTrue(apiKeys().change(key));
        assertEquals(Optional.of(key), apiKeys().find(key.id()));
    }

    @Test
    default void a_revoked_key_is_changed_no_more() {
        var key = anyKeyOf(added(anyUser()));
        assertFalse(apiKeys().change(key));
        apiKeys().add(key);
        apiKeys().revoke(key.owner(), key.id(), NOON);
        assertFalse(apiKeys().change(key.changed(new ApiKeyName("other"), key.scopes(), List.of(), null)));
        assertEquals(Optional.of(key.revoked(NOON)), apiKeys().find(key.id()));
    }

    @Test
    default void when_a_key_was_used_is_noted() {
        var key = anyKeyOf(added(anyUser()));
        apiKeys().add(key);
        apiKeys().used(key.id(), NOON.plusSeconds(1));
        apiKeys().used(new ApiKeyId(anyId()), NOON);
        assertEquals(Optional.of(key.used(NOON.plusSeconds(1))), apiKeys().find(key.id()));
        apiKeys().change(key);
        assertEquals(Optional.of(key.used(NOON.plusSeconds(1))), apiKeys().find(key.id()));
    }
}
