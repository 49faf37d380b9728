package org.althing.adapter.http.health;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.application.Problem;
import org.jspecify.annotations.Nullable;

/** What supervisors and load balancers ask. */
@Controller("/health")
final class HealthController {
    private final @Nullable Readiness readiness;

    HealthController(@Nullable Readiness readiness) {
        this.readiness = readiness;
    }

    /** That it answers is the answer: nothing is read or written for it. */
    @Get("/live")
    HttpResponse<?> live(Exchange http) {
        return http.ok(new Health("live"));
    }

    @Get("/ready")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> ready(Exchange http) {
        var obstacle = readiness == null ? Optional.<String>empty() : readiness.obstacle();
        return obstacle.<HttpResponse<?>>map(
                        why -> http.refuse(ProblemDocument.of(Problem.SERVER_UNAVAILABLE, "Not ready: " + why + ".")))
                .orElseGet(() -> http.ok(new Health("ready")));
    }
}
