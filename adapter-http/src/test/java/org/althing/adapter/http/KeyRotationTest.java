package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.althing.application.Althing;
import org.althing.application.Caller;
import org.althing.application.identity.AddUser;
import org.althing.application.identity.Grant;
import org.althing.application.identity.RotateSigningKey;
import org.althing.application.identity.SignUpMode;
import org.althing.application.identity.TidyIdentity;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.UserName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The signing key changes and no client notices; the tokens of the old one end in their own time. */
class KeyRotationTest {
    private static final String ME = "/api/v1/users/me";
    private static final int CLIENTS = 8;
    private static final int ROTATIONS = 5;

    private final InMemoryClock clock = InMemoryClock.at(Instant.parse("2026-11-27T12:00:00Z"));
    private final Althing althing =
            Althing.builder().clock(clock).signUp(() -> SignUpMode.OPEN).build();
    private final TestServer server = TestServer.over(althing, InstantSource.class, clock::now);
    private final TestClient stranger = TestClient.of(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_old_token_is_good_until_its_own_end_and_then_its_key_is_gone() throws ParseException {
        TestClient.signedUp(server, "ada");
        var before = stranger.logIn("ada").is(200).string("access_token");
        clock.advance(Duration.ofMinutes(1));
        rotate();
        clock.advance(Duration.ofSeconds(6)); // the server looks for keys every five
        var after = stranger.logIn("ada").is(200).string("access_token");
        assertNotEquals(kid(before), kid(after));
        assertEquals(List.of(kid(after), kid(before)), published());

        clock.advance(Grant.ACCESS.minus(Duration.ofMinutes(1)).minus(Duration.ofSeconds(7)));
        stranger.bearer(before).get(ME).is(200);
        clock.advance(Duration.ofSeconds(31));
        stranger.bearer(before).get(ME).isProblem(401, "auth.expired");
        clock.advance(Duration.ofMinutes(2));
        althing.get(TidyIdentity.class).tidy(new TidyIdentity.Command(new Caller.Console()));
        clock.advance(Duration.ofSeconds(6));
        assertEquals(List.of(kid(after)), published());
        stranger.bearer(before).get(ME).isProblem(401, "auth.failed");
    }

    @Test
    void rotations_under_load_refuse_nobody() throws InterruptedException, ExecutionException {
        var names = IntStream.range(0, CLIENTS).mapToObj(i -> "client-" + i).toList();
        names.forEach(name -> TestClient.signedUp(server, name));
        var over = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var rounds = new AtomicIntegerArray(CLIENTS);
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> pool.submit(() -> work(names.get(i), over, () -> rounds.incrementAndGet(i))))
                    .toList();
            for (int i = 0; i < ROTATIONS; i++) {
                awaitRoundOfEach(rounds, clients);
                rotate();
                clock.advance(Duration.ofSeconds(6));
            }
            awaitRoundOfEach(rounds, clients);
            over.set(true);
            for (var client : clients) {
                client.get();
            }
        }
    }

    /** Logs in, refreshes and asks, over and over; fails at the first refusal. */
    private void work(String name, AtomicBoolean over, Runnable round) {
        var token = stranger.logIn(name).is(200);
        while (!over.get()) {
            stranger.bearer(token.string("access_token")).get(ME).is(200);
            token = stranger.form(
                            "/api/v1/auth/token",
                            Map.of("grant_type", "refresh_token", "refresh_token", token.string("refresh_token")))
                    .is(200);
            round.run();
        }
    }

    /** Until each has done something, or one has failed. */
    private static void awaitRoundOfEach(AtomicIntegerArray rounds, List<? extends Future<?>> clients) {
        var before = IntStream.range(0, CLIENTS).map(rounds::get).toArray();
        while (IntStream.range(0, CLIENTS).anyMatch(i -> rounds.get(i) == before[i])
                && clients.stream().noneMatch(Future::isDone)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void an_administrator_rotates_over_http() throws ParseException {
        var added = althing.get(AddUser.class)
                .add(new AddUser.Command(
                        new Caller.Console(),
                        new UserName("odin"),
                        new Password(TestClient.PASSWORD),
                        null,
                        Role.ADMIN));
        assertInstanceOf(AddUser.Added.class, added);
        var token = stranger.logIn("odin").is(200).string("access_token");
        var rotated =
                stranger.bearer(token).post("/api/v1/admin/signing-keys/rotate").is(200);
        assertNotEquals(kid(token), rotated.string("kid"));
        assertEquals(
                2,
                stranger.bearer(token)
                        .get("/api/v1/admin/signing-keys")
                        .is(200)
                        .items()
                        .size());
    }

    private void rotate() {
        assertInstanceOf(
                RotateSigningKey.Rotated.class,
                althing.get(RotateSigningKey.class).rotate(new RotateSigningKey.Command(new Caller.Console())));
    }

    private List<String> published() throws ParseException {
        return JWKSet.parse(stranger.get("/.well-known/jwks.json").is(200).text()).getKeys().stream()
                .map(key -> key.getKeyID())
                .toList();
    }

    private static String kid(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }
}
