package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The headers that keep browsers safe stand on every answer, good or bad. */
class SafeHeadersTest {
    private final TestClient stranger = TestClient.of(TestServer.shared());

    @Test
    void every_answer_is_safe_for_browsers() {
        var endless = "/" + "x".repeat(9000);
        for (var path : List.of("/health/live", "/nothing", "/api/v1/rooms", "/.well-known/jwks.json", endless)) {
            var reply = stranger.get(path);
            assertEquals(
                    "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                            + " form-action 'self'",
                    reply.header("Content-Security-Policy"),
                    path);
            assertEquals("nosniff", reply.header("X-Content-Type-Options"), path);
            assertEquals("no-referrer", reply.header("Referrer-Policy"), path);
            assertNull(reply.header("Server"), path);
        }
    }

    @Test
    void no_other_site_is_let_in() {
        var evil = stranger.with("Origin", "https://evil.example");
        var simple = evil.get("/health/live");
        assertNull(simple.header("Access-Control-Allow-Origin"));
        var asked = evil.with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", "/api/v1/rooms", null, BodyPublishers.noBody());
        assertNull(asked.header("Access-Control-Allow-Origin"));
        assertTrue(asked.status() >= 400, asked.text());
    }
}
