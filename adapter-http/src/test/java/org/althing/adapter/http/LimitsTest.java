package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.althing.application.Althing;
import org.althing.application.identity.SignUpMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asks too much is told when to come again, and nobody else suffers. */
class LimitsTest {
    private static final String ME = "/api/v1/users/me";

    private final Clock clock = new Clock();
    private final TestServer server = TestServer.with(
            Althing.builder().signUp(() -> SignUpMode.OPEN).build(),
            Map.of(
                    "althing.server.trusted-proxies", "127.0.0.1",
                    "althing.limits.reads-per-minute", 6,
                    "althing.limits.writes-per-minute", 4,
                    "althing.limits.device-changes-per-minute", 1,
                    "althing.limits.log-ins-per-minute", 2,
                    "althing.limits.log-ins-per-address-and-minute", 4,
                    "althing.limits.log-ins-per-name-and-minute", 7,
                    "althing.limits.sign-ups-per-hour", 3,
                    "althing.limits.name-checks-per-minute", 2),
            TimeMeter.class,
            clock);

    /** A time that stands still until it is told to go on. */
    private static final class Clock implements TimeMeter {
        private final AtomicLong nanos = new AtomicLong(1);

        void goOn(long seconds) {
            nanos.addAndGet(seconds * 1_000_000_000);
        }

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_answer_says_how_much_is_left() {
        var reply = from("192.0.2.1").get("/openapi.yaml").is(200);
        assertEquals("\"read\";q=6;w=60", reply.header("RateLimit-Policy"));
        assertEquals("\"read\";r=5;t=10", reply.header("RateLimit"));
        var write = from("192.0.2.1").post("/api/v1/rooms", Map.of()).isProblem(401, "auth.required");
        assertEquals("\"write\";r=3;t=15", write.header("RateLimit"));
    }

    @Test
    void who_reads_too_much_waits_and_goes_on() {
        var reader = from("192.0.2.1");
        for (int i = 0; i < 6; i++) {
            reader.get("/openapi.yaml").is(200);
        }
        var refused = reader.get("/openapi.yaml").isProblem(429, "request.too-many");
        assertEquals("10", refused.header("Retry-After"));
        assertEquals("\"read\";r=0;t=60", refused.header("RateLimit"));
        from("192.0.2.2").get("/openapi.yaml").is(200);
        clock.goOn(9);
        reader.get("/openapi.yaml").is(429);
        clock.goOn(1);
        reader.get("/openapi.yaml").is(200);
        reader.get("/health/live").is(200);
    }

    @Test
    void a_caller_is_counted_wherever_they_call_from_and_an_address_only_without_one() {
        var token = signedUp("ada", "192.0.2.1");
        for (int i = 0; i < 6; i++) {
            from("192.0.2." + i).bearer(token).get(ME).is(200);
        }
        from("192.0.2.99").bearer(token).get(ME).isProblem(429, "request.too-many");
        from("192.0.2.1").get("/openapi.yaml").is(200);
    }

    @Test
    void who_tries_credentials_in_turn_is_counted_by_address() {
        for (int i = 0; i < 6; i++) {
            from("192.0.2.1").bearer("guess-" + i).get(ME).isProblem(401, "auth.failed");
        }
        from("192.0.2.1").bearer("guess-7").get(ME).isProblem(429, "request.too-many");
    }

    @Test
    void passwords_are_counted_by_address_and_name_by_address_and_by_name() {
        signedUp("ada", "192.0.2.50");
        clock.goOn(60);
        logIn("ada", "192.0.2.1").is(400);
        logIn("ADA", "192.0.2.1").is(400);
        logIn("ada", "192.0.2.1").isProblem(429, "request.too-many");
        logIn("nobody", "192.0.2.1").is(400);
        logIn("another", "192.0.2.1").is(429);
        for (int i = 2; i < 6; i++) {
            logIn("ada", "192.0.2." + i).is(400);
        }
        logIn("ada", "192.0.2.9").isProblem(429, "request.too-many");
        clock.goOn(60);
        logIn("ada", "192.0.2.1").is(400);
    }

    @Test
    void accounts_are_made_slowly_and_names_asked_for_slowly() {
        for (int i = 0; i < 3; i++) {
            from("2001:db8::" + (i + 1)).post("/api/v1/users", Map.of()).is(400);
        }
        var refused = from("2001:db8::ffff").post("/api/v1/users", Map.of()).isProblem(429, "request.too-many");
        assertEquals("1200", refused.header("Retry-After"));
        from("2001:db8:0:1::1").post("/api/v1/users", Map.of()).is(400);
        from("192.0.2.1").get("/api/v1/users/availability?name=a").is(200);
        from("192.0.2.1").get("/api/v1/users/availability?name=b").is(200);
        from("192.0.2.1").get("/api/v1/users/availability?name=c").is(429);
    }

    private TestClient from(String address) {
        return TestClient.of(server).with("X-Forwarded-For", address);
    }

    private String signedUp(String name, String address) {
        from(address)
                .post("/api/v1/users", Map.of("name", name, "password", TestClient.PASSWORD))
                .is(201);
        return from(address).logIn(name).is(200).string("access_token");
    }

    private Reply logIn(String name, String address) {
        return from(address)
                .form(
                        "/api/v1/auth/token",
                        Map.of("grant_type", "password", "username", name, "password", "a wrong password"));
    }
}
