package org.althing.application.identity;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingAndRevokingApiKeysTest {
    private final Household household = new Household();

    @BeforeEach
    void people() {
        household.has("frigg", Role.USER);
        household.has("loki", Role.ADMIN);
    }

    @Test
    void keys_are_listed_newest_first_and_nobody_elses() {
        household.issue("frigg", "first", Scope.ROOMS_READ);
        household.issue("loki", "his", Scope.ROOMS_READ);
        household.clock.advance(Duration.ofMillis(1));
        household.issue("frigg", "second", Scope.ROOMS_READ);
        household.issue("frigg", "third", Scope.ROOMS_READ);
        assertEquals(List.of("third", "second", "first"), names(page("frigg", null, null)));
        assertEquals(List.of("his"), names(page("loki", null, null)));
    }

    @Test
    void pages_follow_each_other_to_the_end() {
        IntStream.range(0, 5).forEach(i -> household.issue("frigg", "key " + i, Scope.ROOMS_READ));
        var seen = new ArrayList<String>();
        Cursor place = null;
        do {
            var page = page("frigg", new PageSize(2), place);
            seen.addAll(names(page));
            place = page.next();
        } while (place != null);
        assertEquals(List.of("key 4", "key 3", "key 2", "key 1", "key 0"), seen);
    }

    @Test
    void a_page_that_ends_with_the_list_has_no_next() {
        household.issue("frigg", "one", Scope.ROOMS_READ);
        household.issue("frigg", "two", Scope.ROOMS_READ);
        assertNull(page("frigg", new PageSize(2), null).next());
    }

    @Test
    void a_place_of_no_list_is_refused() {
        assertEquals(new BadCursor(), list("frigg", null, new Cursor("elsewhere")));
        assertEquals(new BadCursor(), list("frigg", null, Cursor.behind("elsewhere")));
    }

    @Test
    void a_revoked_key_stays_in_the_list_with_the_time_of_its_first_end() {
        var key = household.issue("frigg", "probe", Scope.ROOMS_READ);
        assertEquals(new RevokeApiKey.Revoked(), revoke("frigg", key.id()));
        household.clock.advance(Duration.ofHours(1));
        assertEquals(new RevokeApiKey.Revoked(), revoke("frigg", key.id()));
        assertEquals(NOON, page("frigg", null, null).items().getFirst().revokedAt());
    }

    @Test
    void a_key_of_another_is_not_found_even_by_an_administrator() {
        var key = household.issue("frigg", "probe", Scope.ROOMS_READ);
        assertEquals(new KeyNotFound(key.id()), revoke("loki", key.id()));
        assertNull(page("frigg", null, null).items().getFirst().revokedAt());
    }

    @Test
    void a_key_that_nobody_has_is_not_found() {
        var id = new ApiKeyId(anyId());
        assertEquals(new KeyNotFound(id), revoke("frigg", id));
    }

    private RevokeApiKey.Result revoke(String name, ApiKeyId key) {
        return household.althing.get(RevokeApiKey.class).revoke(new RevokeApiKey.Command(household.acting(name), key));
    }

    private ListApiKeys.Result list(String name, PageSize limit, Cursor after) {
        return household
                .althing
                .get(ListApiKeys.class)
                .list(new ListApiKeys.Command(household.acting(name), limit, after));
    }

    private Page<ApiKeyView> page(String name, PageSize limit, Cursor after) {
        return assertInstanceOf(ListApiKeys.Listed.class, list(name, limit, after))
                .page();
    }

    private static List<String> names(Page<ApiKeyView> page) {
        return page.items().stream().map(key -> key.name().value()).toList();
    }
}
