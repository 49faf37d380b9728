package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.althing.adapter.http.health.Readiness;
import org.althing.application.Althing;
import org.junit.jupiter.api.Test;

/** What supervisors and load balancers are told. */
class HealthTest {
    @Test
    void a_server_that_has_no_say_about_it_is_ready_when_it_answers() {
        var anybody = TestClient.of(TestServer.shared());
        anybody.get("/health/live").is(200);
        anybody.get("/health/ready").is(200);
    }

    @Test
    void a_server_that_cannot_work_lives_and_is_not_ready() {
        var obstacle = new AtomicReference<>(Optional.<String>empty());
        try (var server = TestServer.over(Althing.inMemory(), Readiness.class, obstacle::get)) {
            var anybody = TestClient.of(server);
            anybody.get("/health/ready").is(200);
            obstacle.set(Optional.of("the server is stopping"));
            assertNotNull(anybody.get("/health/ready")
                    .isProblem(503, "server.unavailable")
                    .header("Retry-After"));
            anybody.get("/health/live").is(200);
        }
    }
}
