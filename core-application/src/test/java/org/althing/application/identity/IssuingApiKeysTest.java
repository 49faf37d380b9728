package org.althing.application.identity;

import static org.althing.application.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.althing.application.FieldError;
import org.althing.application.Given;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.domain.identity.ApiKeyName;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuingApiKeysTest {
    private static final ApiKeyName PROBE = new ApiKeyName("probe");

    private final Household household = new Household();

    @BeforeEach
    void frigg() {
        household.has("frigg", Role.USER);
    }

    @Test
    void a_key_is_kept_without_its_secret_which_is_shown_once() {
        var key = household.issue("frigg", "probe", Scope.ROOMS_WRITE);
        var secret = Secret.parse(Secret.Kind.API_KEY, key.secret()).orElseThrow();
        assertEquals(PROBE, key.name());
        assertEquals(secret.value().substring(0, 12), key.prefix());
        assertEquals(Set.of(Scope.ROOMS_WRITE), key.scopes());
        assertEquals(NOON, key.createdAt());
        assertNull(key.revokedAt());
        assertEquals(
                key.id(), household.keys.findByHash(secret.hash()).orElseThrow().id());
    }

    @Test
    void two_keys_of_one_name_have_two_secrets() {
        assertNotEquals(
                household.issue("frigg", "probe", Scope.ROOMS_READ).secret(),
                household.issue("frigg", "probe", Scope.ROOMS_READ).secret());
    }

    @Test
    void a_key_of_which_no_end_is_said_ends_in_90_days() {
        assertEquals(NOON.plus(Duration.ofDays(90)), issued(Given.absent()).expiresAt());
    }

    @Test
    void a_key_that_is_to_have_no_end_has_none() {
        assertNull(issued(Given.of(null)).expiresAt());
    }

    @Test
    void a_key_ends_when_it_is_said_to() {
        var soon = NOON.plusMillis(1);
        assertEquals(soon, issued(Given.of(soon)).expiresAt());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 86_400_000})
    void an_end_that_is_not_to_come_is_refused(long millisAgo) {
        Instant end = NOON.minusMillis(millisAgo);
        assertBlames("/expiresAt", issue(Set.of(Scope.ROOMS_READ), Given.of(end)));
    }

    @Test
    void no_key_manages_the_account() {
        assertBlames("/scopes", issue(Set.of(Scope.ROOMS_READ, Scope.ACCOUNT), Given.absent()));
    }

    @Test
    void a_key_that_may_do_nothing_is_refused() {
        assertBlames("/scopes", issue(Set.of(), Given.absent()));
    }

    @ParameterizedTest
    @EnumSource(names = {"DEVICE_READ", "DEVICE_CONTROL", "DEVICE_CAPTURE", "ADMIN"})
    void a_scope_that_the_owners_role_has_not_is_refused_and_named(Scope above) {
        var refusal = issue(Set.of(Scope.ROOMS_READ, above), Given.absent());
        assertBlames("/scopes", refusal);
        assertTrue(((Refusal) refusal).detail().contains(above.toString()));
    }

    private IssueApiKey.Result issue(Set<Scope> scopes, Given<Instant> end) {
        return household
                .althing
                .get(IssueApiKey.class)
                .issue(new IssueApiKey.Command(household.acting("frigg"), PROBE, scopes, end));
    }

    private IssuedApiKeyView issued(Given<Instant> end) {
        return assertInstanceOf(IssueApiKey.Issued.class, issue(Set.of(Scope.ROOMS_READ), end))
                .key();
    }

    private void assertBlames(String pointer, IssueApiKey.Result result) {
        var refusal = assertInstanceOf(Refusal.class, result);
        assertEquals(Problem.REQUEST_INVALID, refusal.problem());
        assertEquals(List.of(new FieldError(pointer, FieldError.BREAKS_RULE, refusal.detail())), refusal.errors());
        assertEquals(List.of(), household.keys.list(household.now("frigg").id(), null, 10));
    }
}
