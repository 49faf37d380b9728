package org.althing.application.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.althing.application.Caller;
import org.althing.application.Races;
import org.althing.application.identity.CheckSignature.Scheme;
import org.althing.application.identity.inmemory.InMemoryFutureStamps;
import org.althing.application.identity.inmemory.InMemoryInternalCallers;
import org.althing.application.identity.inmemory.InMemoryNonces;
import org.althing.application.identity.spi.FutureStamps;
import org.althing.application.identity.spi.InternalCallers;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that a service signed is believed as it was signed, when it was signed, and once. */
class SigningRequestsTest {
    private static final SigningSecret VECTOR = SigningSecret.parse(
                    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
            .orElseThrow();
    private static final String NONCE = "0123456789abcdef";

    private final FutureStamps futureStamps = new InMemoryFutureStamps();
    private final InternalCallers callers = new InMemoryInternalCallers();
    private final Household household =
            new Household(builder -> builder.futureStamps(futureStamps).internalCallers(callers));
    private SigningSecret secret = VECTOR;

    @BeforeEach
    void fpms() {
        household.clock.advance(Duration.ofSeconds(1)); // the second of the start is over
        secret = allow("fpms", false);
    }

    @Test
    void the_text_that_is_signed_is_as_documented() {
        var request = new SignedRequest(
                "fpms", "1795000000", NONCE, "POST", "/api/v1/utils/ping", "x=1&y=%20", "{\"a\":1}".getBytes(UTF_8));
        assertEquals(
                "926bdcb01954db3af9521c3177ddb94af9de2eb81044558d2ac37772377cccf4", VECTOR.sign(request.canonical()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "GET|/api/v1/system/device/info|||c23004f4a8c7900beb82d2b8ab80587574d19a190327824084d69085b1a16a3e",
                "GET|/api/v1/network/wlan/scan|type=active&interface=wlan0||572f3a40c81dba89832895b8efd1aeb4495cadc6a93b4586c7d4109e231221d8",
                "POST|/api/v1/auth/token||{\"device_id\": \"probe-1\"}|58c1775af7ae49376fb72c739ef9ce43b9faa7fabac3d28e825dbbee52cf37a3",
            })
    void services_of_wlanpi_core_sign_as_they_always_did(
            String method, String path, String query, String body, String signature) {
        var request = new SignedRequest(
                "", "", "", method, path, query == null ? "" : query, (body == null ? "" : body).getBytes(UTF_8));
        assertEquals(signature, VECTOR.sign(request.legacyCanonical()));
    }

    @ParameterizedTest
    @CsvSource({
        "a=1&a=2,a=2",
        "b=1&a=2&b=3,b=3&a=2",
        "x=%20+y,x=++y",
        "n=%C3%AB~._-,n=%C3%AB~._-",
        "m=a/b:c,m=a%2Fb%3Ac",
        "novalue&a=1,novalue=&a=1",
        "a,a=",
        "a=,a=",
        "a&a=1,a=1",
        "&&a=1&,a=1",
        "=v,=v",
        "a=%zz+%41,a=%25zz+A",
        "%zz,%25zz=",
        "a=%,a=%25",
        "a=%C3,a=%EF%BF%BD",
        "a=%F0%9F,a=%EF%BF%BD",
        "a=%ff%41,a=%EF%BF%BDA",
        "a=1;b=2,a=1%3Bb%3D2",
        "a%3D=1,a%3D=1",
    })
    void the_query_of_those_is_written_as_python_writes_it(String sent, String signed) {
        var request = new SignedRequest("", "", "", "GET", "/", sent, new byte[0]);
        assertEquals("GET\n/\n" + signed + "\n", request.legacyCanonical());
    }

    @Test
    void a_signed_request_is_its_services() {
        var identified = assertInstanceOf(CheckSignature.Identified.class, show(request()));
        assertEquals(new Caller.Service(new CallerName("fpms"), Set.of(Scope.DEVICE_READ)), identified.caller());
    }

    @Test
    void a_replay_is_refused() {
        assertInstanceOf(CheckSignature.Identified.class, show(request()));
        assertEquals(new AuthFailed(), show(request()));
        assertInstanceOf(CheckSignature.Identified.class, show(withNonce("another-nonce-0123")));
    }

    @Test
    void of_many_replays_at_once_one_gets_in() {
        var shown = Races.race(16, i -> show(request()));
        assertEquals(
                1,
                shown.stream()
                        .filter(CheckSignature.Identified.class::isInstance)
                        .count());
    }

    @Test
    void whatever_is_altered_is_refused() {
        var signature = secret.sign(request().canonical());
        var time = String.valueOf(household.clock.now().getEpochSecond());
        var later = String.valueOf(household.clock.now().getEpochSecond() + 1);
        allow("other", false);
        for (var altered : List.of(
                new SignedRequest("other", time, NONCE, "POST", "/p", "q=1", "b".getBytes(UTF_8)),
                new SignedRequest("nobody", time, NONCE, "POST", "/p", "q=1", "b".getBytes(UTF_8)),
                new SignedRequest("fpms", later, NONCE, "POST", "/p", "q=1", "b".getBytes(UTF_8)),
                new SignedRequest("fpms", time, NONCE + "0", "POST", "/p", "q=1", "b".getBytes(UTF_8)),
                new SignedRequest("fpms", time, NONCE, "PUT", "/p", "q=1", "b".getBytes(UTF_8)),
                new SignedRequest("fpms", time, NONCE, "POST", "/P", "q=1", "b".getBytes(UTF_8)),
                new SignedRequest("fpms", time, NONCE, "POST", "/p", "q=2", "b".getBytes(UTF_8)),
                new SignedRequest("fpms", time, NONCE, "POST", "/p", "", "b".getBytes(UTF_8)),
                new SignedRequest("fpms", time, NONCE, "POST", "/p", "q=1", "B".getBytes(UTF_8)),
                new SignedRequest("fpms", time, NONCE, "POST", "/p", "q=1", new byte[0]))) {
            assertEquals(new AuthFailed(), show(altered, signature), altered::canonical);
        }
        assertInstanceOf(CheckSignature.Identified.class, show(request(), signature), "none of them used the nonce");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00", "926bdcb01954db3af9521c3177ddb94af9de2eb81044558d2ac37772377cccf4", "é"})
    void what_is_no_signature_of_theirs_is_refused(String signature) {
        assertEquals(new AuthFailed(), show(request(), signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789abcde", "0123456789abcde!", "0123456789 abcdef"})
    void a_nonce_is_as_long_and_plain_as_documented(String nonce) {
        assertEquals(new AuthFailed(), show(withNonce(nonce)));
        assertEquals(new AuthFailed(), show(withNonce("n".repeat(65))));
    }

    @Test
    void half_a_minute_is_forgiven_to_clocks_and_no_more() {
        household.clock.advance(Duration.ofMinutes(10));
        assertEquals(new AuthFailed(), show(at(-31)));
        assertEquals(new AuthFailed(), show(at(31)));
        assertInstanceOf(CheckSignature.Identified.class, show(at(-30)));
        assertInstanceOf(
                CheckSignature.Identified.class,
                show(new SignedRequest(
                        "fpms",
                        String.valueOf(household.clock.now().getEpochSecond() + 30),
                        "the-other-nonce-1",
                        "GET",
                        "/",
                        "",
                        new byte[0])));
        for (var time : List.of("", "-1", "1e9", "99999999999999999999", "999999999999", "١٧٩٥٠٠٠٠٠٠")) {
            assertEquals(
                    new AuthFailed(),
                    show(new SignedRequest("fpms", time, "nonce-0123456789", "GET", "/", "", new byte[0])));
        }
    }

    @Test
    void what_was_signed_before_the_start_is_refused_since_its_nonce_could_have_been_used() {
        assertEquals(new AuthFailed(), show(at(-1)));
        assertInstanceOf(CheckSignature.Identified.class, show(at(0)));
    }

    @Test
    void what_was_signed_in_the_second_of_the_start_but_before_it_is_refused_too() {
        var restarted = restarted();
        assertEquals(new AuthFailed(), show(restarted, at(0)));
        assertInstanceOf(CheckSignature.Identified.class, show(restarted, at(1)));
    }

    @Test
    void what_was_stamped_ahead_is_let_in_once_even_over_a_restart() {
        var ahead = at(30);
        assertInstanceOf(CheckSignature.Identified.class, show(ahead));
        household.clock.advance(Duration.ofSeconds(5));
        var restarted = restarted();
        for (int second = 5; second < 60; second++) {
            assertEquals(new AuthFailed(), show(restarted, ahead), second + " s");
            household.clock.advance(Duration.ofSeconds(1));
        }
        assertInstanceOf(CheckSignature.Identified.class, show(restarted, at(0)), "the time that was covered is over");
    }

    @Test
    void a_clock_that_was_far_ahead_and_set_right_keeps_nobody_out() {
        futureStamps.keep(household.clock.now().plus(Duration.ofDays(999)));
        var restarted = restarted();
        household.clock.advance(Duration.ofSeconds(1));
        assertInstanceOf(CheckSignature.Identified.class, show(restarted, at(0)));
        var ahead = at(29);
        assertInstanceOf(CheckSignature.Identified.class, show(ahead));
        household.clock.advance(Duration.ofSeconds(5));
        assertEquals(new AuthFailed(), show(restarted(), ahead), "what is ahead is kept again");
    }

    @Test
    void where_none_was_stamped_ahead_a_restart_keeps_nobody_out() {
        assertInstanceOf(CheckSignature.Identified.class, show(at(0)));
        var restarted = restarted();
        household.clock.advance(Duration.ofSeconds(1));
        assertInstanceOf(CheckSignature.Identified.class, show(restarted, at(0)));
        assertEquals(Instant.EPOCH, futureStamps.latest());
    }

    @Test
    void what_is_stamped_ahead_is_written_down_twice_a_minute_and_not_each_time() {
        household.clock.advance(Duration.ofMinutes(10));
        var noted = new HashSet<Instant>();
        for (int second = 0; second < 60; second++) {
            var time = String.valueOf(household.clock.now().getEpochSecond() + 10);
            var nonce = "nonce-0123456789-" + second;
            show(new SignedRequest("fpms", time, nonce, "GET", "/", "", new byte[0]));
            noted.add(futureStamps.latest());
            household.clock.advance(Duration.ofSeconds(1));
        }
        assertTrue(noted.size() <= 3, noted::toString);
    }

    @Test
    void a_forbidden_service_calls_no_more() {
        var forbid = household.althing.get(ForbidCaller.class);
        var command = new ForbidCaller.Command(Household.CONSOLE, new CallerName("fpms"));
        assertEquals(new ForbidCaller.Forbidden(), forbid.forbid(command));
        assertEquals(new AuthFailed(), show(request()));
        assertInstanceOf(ForbidCaller.CallerNotFound.class, forbid.forbid(command));
    }

    @Test
    void the_old_way_to_sign_is_for_the_one_who_is_allowed_it() {
        var old = new SignedRequest("", "", "", "GET", "/api/v1/system/device", "", new byte[0]);
        assertEquals(new AuthFailed(), showLegacy(old, secret.sign(old.legacyCanonical())));
        var legacy = allow("wlanpi", true);
        assertInstanceOf(CheckSignature.Identified.class, showLegacy(old, legacy.sign(old.legacyCanonical())));
        assertEquals(new AuthFailed(), showLegacy(old, secret.sign(old.legacyCanonical())));
    }

    @Test
    void the_old_way_opens_nothing_where_a_name_a_time_or_a_nonce_is_shown() {
        var old = new SignedRequest("", "", "", "GET", "/api/v1/system/device", "", new byte[0]);
        var signature = allow("wlanpi", true).sign(old.legacyCanonical());
        assertEquals(new AuthFailed(), show(old, signature), "they may have been sent empty");
    }

    @Test
    void only_one_service_may_sign_in_the_old_way() {
        allow("wlanpi", true);
        var refused = household
                .althing
                .get(AllowCaller.class)
                .allow(new AllowCaller.Command(
                        Household.CONSOLE, new CallerName("fpms"), Set.of(Scope.DEVICE_READ), true));
        assertEquals(new AllowCaller.SecondLegacy(), refused);
        assertInstanceOf(CheckSignature.Identified.class, show(request()), "it is as it was");
    }

    @Test
    void administrators_allow_and_change_services_and_nobody_else_does() {
        household.has("frigg", Role.OPERATOR);
        var allow = household.althing.get(AllowCaller.class);
        assertInstanceOf(
                Denied.class,
                allow.allow(new AllowCaller.Command(
                        household.acting("frigg"), new CallerName("x1"), Set.of(Scope.DEVICE_READ), null)));
        var name = new CallerName("fpms");
        for (var scopes : List.of(Set.<Scope>of(), Set.of(Scope.ACCOUNT))) {
            assertInstanceOf(
                    AllowCaller.CallerScopesRefused.class,
                    allow.allow(new AllowCaller.Command(Household.CONSOLE, name, scopes, null)));
        }
        var changed = assertInstanceOf(
                AllowCaller.Changed.class,
                allow.allow(new AllowCaller.Command(Household.CONSOLE, name, Set.of(Scope.ADMIN), null)));
        assertEquals(null, changed.caller().secret());
        assertInstanceOf(CheckSignature.Identified.class, show(request()), "by the same secret");
        var listed = household.althing.get(ListCallers.class).list(new ListCallers.Command(Household.CONSOLE));
        assertEquals(
                List.of(new InternalCallerView(name, Set.of(Scope.ADMIN), false, null)),
                assertInstanceOf(ListCallers.Listed.class, listed).page().items());
    }

    @Test
    void of_many_who_allow_the_same_new_service_at_once_one_is_told_its_secret() {
        var command =
                new AllowCaller.Command(Household.CONSOLE, new CallerName("new"), Set.of(Scope.DEVICE_READ), null);
        var told = Races.race(16, i -> household.althing.get(AllowCaller.class).allow(command));
        assertEquals(1, told.stream().filter(AllowCaller.Made.class::isInstance).count());
    }

    @Test
    void a_service_does_what_its_scopes_allow_and_nothing_that_only_a_user_can() {
        var service = new Caller.Service(new CallerName("fpms"), Set.of(Scope.ADMIN, Scope.ACCOUNT));
        assertInstanceOf(
                ListUsers.Listed.class,
                household.althing.get(ListUsers.class).list(new ListUsers.Command(service, null, null)));
        assertInstanceOf(
                Denied.class, household.althing.get(ListSessions.class).list(new ListSessions.Command(service)));
    }

    private SigningSecret allow(String name, boolean legacy) {
        var command =
                new AllowCaller.Command(Household.CONSOLE, new CallerName(name), Set.of(Scope.DEVICE_READ), legacy);
        var made = assertInstanceOf(
                AllowCaller.Made.class, household.althing.get(AllowCaller.class).allow(command));
        return SigningSecret.parse(String.valueOf(made.caller().secret())).orElseThrow();
    }

    private SignedRequest request() {
        return new SignedRequest(
                "fpms",
                String.valueOf(household.clock.now().getEpochSecond()),
                NONCE,
                "POST",
                "/p",
                "q=1",
                "b".getBytes(UTF_8));
    }

    private SignedRequest withNonce(String nonce) {
        return new SignedRequest(
                "fpms", String.valueOf(household.clock.now().getEpochSecond()), nonce, "GET", "/", "", new byte[0]);
    }

    private SignedRequest at(long secondsFromNow) {
        var time = household.clock.now().getEpochSecond() + secondsFromNow;
        return new SignedRequest("fpms", String.valueOf(time), NONCE, "GET", "/", "", new byte[0]);
    }

    /** What checks signatures after a restart of the program, which forgot the nonces. */
    private CheckSignature restarted() {
        return CheckSignature.using(callers, new InMemoryNonces(), futureStamps, household.clock);
    }

    private CheckSignature.Result show(CheckSignature by, SignedRequest request) {
        return by.check(new CheckSignature.Command(request, secret.sign(request.canonical()), Scheme.NAMED));
    }

    private CheckSignature.Result show(SignedRequest request) {
        return show(request, secret.sign(request.canonical()));
    }

    private CheckSignature.Result show(SignedRequest request, String signature) {
        return check(new CheckSignature.Command(request, signature, Scheme.NAMED));
    }

    private CheckSignature.Result showLegacy(SignedRequest request, String signature) {
        return check(new CheckSignature.Command(request, signature, Scheme.LEGACY));
    }

    private CheckSignature.Result check(CheckSignature.Command command) {
        return household.althing.get(CheckSignature.class).check(command);
    }
}
