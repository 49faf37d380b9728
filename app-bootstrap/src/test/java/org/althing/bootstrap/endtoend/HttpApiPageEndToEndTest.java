package org.althing.bootstrap.endtoend;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.althing.bootstrap.program.Api;
import org.althing.bootstrap.program.RunningAlthing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first requests of the page on HTTP, made as they stand there. */
class HttpApiPageEndToEndTest {
    private final Page page = new Page(Path.of("..", "docs", "reference", "http-api.md"));

    @TempDir
    Path home;

    @Test
    void the_requests_are_answered_as_the_page_says() throws Exception {
        try (var server = RunningAlthing.serve(home, Map.of("ALTHING_AUTH_SIGN_UP", "open"))) {
            var shell = new Shell(home, server.address());
            page.assertShows("sign up", shell.run(page.block("sign up").command(), ""));
            var pair = shell.run(page.block("token").command(), "");
            page.assertShows("token", pair);
            var token = Api.JSON.readTree(pair.getFirst()).path("access_token").asText();
            for (var step : List.of("room", "post", "read")) {
                page.assertShows(step, shell.run(page.block(step).command(), "", Map.of("TOKEN", token)));
            }
        }
    }
}
