package org.althing.bootstrap.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.althing.bootstrap.program.Api;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it costs to know who calls, and what a log-in tells and does to others. */
@Tag("benchmark")
class IdentityBenchmarkTest {
    private static final String PASSWORD = "a password to measure by";
    private static final String PATH = "GET /api/v1/users/availability?name=somebody HTTP/1.1\r\n";
    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 5;
    private static final int TRIES = 400;
    private static final int WAITING = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(4);

    @TempDir(factory = OnDisk.class)
    Path home;

    @Test
    void who_calls() throws Exception {
        try (var server = RunningAlthing.serve(Cores.forServers(), home, People.SETTINGS)) {
            var api = new Api(server.address());
            api.signUp("ada", PASSWORD);
            var token = api.token("ada", PASSWORD);
            var key = Api.expect(
                            201,
                            api.post("/api/v1/keys", token, Map.of("name", "k", "scopes", new String[] {"rooms:read"})))
                    .path("secret")
                    .asText();
            compare(server, "an access token", PATH + "Authorization: Bearer " + token + "\r\n");
            compare(server, "an API key", PATH + "X-API-Key: " + key + "\r\n");
            logInTells(api);
            logInsDelay(server, api, token);
        }
    }

    /** The same GET, with a credential that is checked and without one. */
    private static void compare(RunningAlthing server, String what, String head) throws Exception {
        var duel = Cores.loading(() -> Duel.fight(
                length -> Asking.of(server.address(), head, CONNECTIONS, length),
                length -> Asking.of(server.address(), PATH, CONNECTIONS, length),
                WARM_UP,
                ROUNDS,
                ROUND));
        Report.add(new Report.Row(
                "GET with " + what + ", answers/s",
                "%,.0f".formatted(duel.ours(Asking::perSecond)),
                "%,.0f (the same GET, nothing shown)".formatted(duel.yardstick(Asking::perSecond)),
                "%.2f".formatted(duel.ratio(Asking::perSecond)),
                "≥ 0.75",
                "%d connections".formatted(CONNECTIONS)));
    }

    /** Whether the time of a refusal tells who has an account. */
    private static void logInTells(Api api) throws Exception {
        var known = new double[TRIES];
        var unknown = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            // In turn, and each first as often as second.
            if (i % 2 == 0) {
                known[i] = refused(api, "ada");
            }
            unknown[i] = refused(api, "nobody-" + i);
            if (i % 2 == 1) {
                known[i] = refused(api, "ada");
            }
        }
        Report.add(new Report.Row(
                "median of a refused log-in, ms",
                "%.2f".formatted(Duel.median(known)),
                "%.2f (a name that nobody has)".formatted(Duel.median(unknown)),
                "%+.2f ms".formatted(Duel.median(known) - Duel.median(unknown)),
                "within 5 ms",
                TRIES + " tries each, in turn"));
    }

    private static double refused(Api api, String name) throws Exception {
        var begun = System.nanoTime();
        Api.expect(400, api.logIn(name, "a wrong password"));
        return (System.nanoTime() - begun) / 1e6;
    }

    /** What 100 log-ins that wait do to another client's requests. */
    private static void logInsDelay(RunningAlthing server, Api api, String token) throws Exception {
        var head = PATH + "Authorization: Bearer " + token + "\r\n";
        var quiet = Asking.of(server.address(), head, 1, ROUND);
        var over = new AtomicBoolean();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var storm = new ArrayList<Future<?>>();
            for (int i = 0; i < WAITING; i++) {
                var name = "nobody-" + i;
                storm.add(pool.submit(() -> {
                    while (!over.get()) {
                        if (api.logIn(name, "a wrong password").status() == 503) {
                            Thread.sleep(1000); // too many wait: half of them come again, as they are told
                        }
                    }
                    return true;
                }));
            }
            Asking.of(server.address(), head, 1, Duration.ofSeconds(1));
            var busy = Asking.of(server.address(), head, 1, ROUND);
            over.set(true);
            for (var one : storm) {
                one.get();
            }
            Report.add(new Report.Row(
                    "p99 of a GET with a token while 100 log-ins wait, ms",
                    "%.2f".formatted(busy.p99Millis()),
                    "%.2f (the same, quiet)".formatted(quiet.p99Millis()),
                    "%.2f".formatted(busy.p99Millis() / quiet.p99Millis()),
                    "≤ 2",
                    "%,.0f and %,.0f answers/s".formatted(busy.perSecond(), quiet.perSecond())));
        }
    }
}
