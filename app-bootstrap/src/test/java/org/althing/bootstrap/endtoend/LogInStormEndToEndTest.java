package org.althing.bootstrap.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.althing.bootstrap.program.Api;
import org.althing.bootstrap.program.Leniently;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred people log in at the same moment: passwords cost memory and time, and nobody else may pay for it. */
class LogInStormEndToEndTest {
    private static final int LOG_INS = 200;
    private static final String PASSWORD = "correct horse battery";

    /** A heap in which two hundred hashes of 19 MiB at once would have no place. */
    private static final Map<String, String> SETTINGS = Leniently.with(Map.of("ALTHING_JAVA_OPTS", "-Xmx256m"));

    @TempDir
    Path home;

    @Test
    void each_is_let_in_or_told_to_come_again_and_others_are_served_meanwhile() throws Exception {
        try (var server = RunningAlthing.serve(home, SETTINGS);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var api = new Api(server.address());
            api.signUp("anna", PASSWORD);
            api.signUp("bob", PASSWORD);
            var token = api.token("bob", PASSWORD);
            var storm = new ArrayList<Future<Api.Answer>>();
            for (int i = 0; i < LOG_INS; i++) {
                storm.add(executor.submit(() -> api.logIn("anna", PASSWORD)));
            }
            var served = new AtomicInteger();
            while (storm.stream().anyMatch(logIn -> !logIn.isDone())) {
                Api.expect(200, api.get("/api/v1/users/me", token));
                served.incrementAndGet();
            }
            assertTrue(served.get() > 5, "others were served " + served + " times");
            var letIn = 0;
            for (var logIn : storm) {
                var answer = logIn.get();
                if (answer.status() == 200) {
                    letIn++;
                } else {
                    assertEquals(503, answer.status(), answer.body()::toString);
                    assertEquals("auth.busy", answer.body().path("code").asText());
                }
            }
            assertTrue(letIn >= 50, "as many as may wait were let in: " + letIn);
            api.token("anna", PASSWORD);
        }
    }
}
