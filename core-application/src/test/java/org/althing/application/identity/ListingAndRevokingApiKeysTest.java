package org.althing.application.identity;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.userName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.althing.application.Cursor;
import org.althing.application.Given;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.domain.AddressRange;
import org.althing.domain.IpAddress;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.ApiKeyName;
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

    @Test
    void a_key_is_good_from_its_addresses_alone() {
        household.has("heimdall", Role.USER);
        var key = issueFrom("heimdall", "192.0.2.0/24");
        assertInstanceOf(IdentifyCaller.Identified.class, shownFrom(key, "192.0.2.77"));
        assertInstanceOf(IdentifyCaller.Identified.class, shownFrom(key, "::ffff:192.0.2.77"));
        assertEquals(new AuthFailed(), shownFrom(key, "192.0.3.1"));
        assertEquals(new AuthFailed(), household.identify(new IdentifyCaller.Credential.Key(key.secret(), null)));
    }

    @Test
    void a_key_shows_when_it_was_last_used_to_a_minute() {
        household.has("heimdall", Role.USER);
        var key = issueFrom("heimdall", "192.0.2.0/24");
        var first = household.clock.now();
        shownFrom(key, "192.0.2.1");
        household.clock.advance(Duration.ofMinutes(1));
        shownFrom(key, "192.0.2.1");
        assertEquals(first, household.keys.find(key.id()).orElseThrow().lastUsedAt());
        household.clock.advance(Duration.ofMillis(1));
        shownFrom(key, "203.0.113.1");
        assertEquals(first, household.keys.find(key.id()).orElseThrow().lastUsedAt(), "a refusal is no use");
        shownFrom(key, "192.0.2.1");
        assertEquals(
                household.clock.now(),
                household.keys.find(key.id()).orElseThrow().lastUsedAt());
    }

    @Test
    void a_key_is_changed_within_the_rules_for_new_ones() {
        household.has("heimdall", Role.USER);
        var key = issueFrom("heimdall", "192.0.2.0/24");
        var caller = household.acting("heimdall");
        var name = ApiKeyName.parse("other").orElseThrow();
        var edited = assertInstanceOf(
                EditApiKey.Edited.class,
                edit(new EditApiKey.Command(
                        caller, key.id(), name, Set.of(Scope.GAMES_READ), List.of(), Given.of(null))));
        assertEquals(name, edited.key().name());
        assertEquals(null, edited.key().expiresAt());
        assertInstanceOf(IdentifyCaller.Identified.class, shownFrom(key, "203.0.113.1"));
        assertInstanceOf(
                KeyScopesRefused.class,
                edit(new EditApiKey.Command(caller, key.id(), null, Set.of(Scope.ADMIN), null, Given.absent())));
        assertInstanceOf(
                KeyEndRefused.class,
                edit(new EditApiKey.Command(caller, key.id(), null, null, null, Given.of(household.clock.now()))));
        assertEquals(new Ending.OfKey(key.id()), household.ended.getLast());
    }

    @Test
    void the_keys_of_a_service_are_administrators_to_look_after_and_those_of_people_nobody_elses() {
        household.has("odin", Role.ADMIN);
        household.has("heimdall", Role.USER);
        var odin = household.acting("odin");
        var added = household
                .althing
                .get(AddService.class)
                .add(new AddService.Command(odin, userName("probe"), null, Role.USER));
        assertInstanceOf(AddService.Added.class, added);
        var ofService = assertInstanceOf(
                        IssueApiKey.Issued.class,
                        household
                                .althing
                                .get(IssueApiKey.class)
                                .issue(new IssueApiKey.Command(
                                        odin,
                                        Household.pointer("probe"),
                                        ApiKeyName.parse("sensor").orElseThrow(),
                                        Set.of(Scope.ROOMS_WRITE),
                                        null,
                                        Given.absent())))
                .key();
        var listed = household
                .althing
                .get(ListApiKeys.class)
                .list(new ListApiKeys.Command(odin, Household.pointer("probe"), null, null));
        assertEquals(
                List.of(ofService.id()),
                assertInstanceOf(ListApiKeys.Listed.class, listed).page().items().stream()
                        .map(ApiKeyView::id)
                        .toList());
        var ofPerson = issueFrom("heimdall", "192.0.2.0/24");
        var find = household.althing.get(FindApiKey.class);
        assertInstanceOf(FindApiKey.Found.class, find.find(new FindApiKey.Command(odin, ofService.id())));
        assertEquals(new KeyNotFound(ofPerson.id()), find.find(new FindApiKey.Command(odin, ofPerson.id())));
        assertInstanceOf(
                Denied.class,
                household
                        .althing
                        .get(ListApiKeys.class)
                        .list(new ListApiKeys.Command(odin, Household.pointer("heimdall"), null, null)));
        var revoke = household.althing.get(RevokeApiKey.class);
        assertEquals(new KeyNotFound(ofPerson.id()), revoke.revoke(new RevokeApiKey.Command(odin, ofPerson.id())));
        assertEquals(new RevokeApiKey.Revoked(), revoke.revoke(new RevokeApiKey.Command(odin, ofService.id())));
    }

    private EditApiKey.Result edit(EditApiKey.Command command) {
        return household.althing.get(EditApiKey.class).edit(command);
    }

    private IssuedApiKeyView issueFrom(String owner, String range) {
        var command = new IssueApiKey.Command(
                household.acting(owner),
                null,
                ApiKeyName.parse("from there").orElseThrow(),
                Set.of(Scope.ROOMS_READ),
                List.of(AddressRange.parse(range).orElseThrow()),
                Given.absent());
        return assertInstanceOf(
                        IssueApiKey.Issued.class,
                        household.althing.get(IssueApiKey.class).issue(command))
                .key();
    }

    private IdentifyCaller.Result shownFrom(IssuedApiKeyView key, String address) {
        var from = IpAddress.parse(address).orElseThrow();
        return household.identify(new IdentifyCaller.Credential.Key(key.secret(), from));
    }
}
