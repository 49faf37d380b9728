package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** No secret is written into the log, however much of it one wants. */
class SecretsTest {
    @Test
    void the_log_has_no_password_no_token_and_no_key() {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("org.althing");
        var framework = (Logger) LoggerFactory.getLogger("io.micronaut.http");
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.TRACE);
        framework.setLevel(Level.DEBUG);
        try {
            var secrets = useEverySecret();
            assertTrue(log.list.size() > 5, "the log is listened to");
            for (var event : List.copyOf(log.list)) {
                secrets.forEach(secret ->
                        assertFalse(event.getFormattedMessage().contains(secret), event::getFormattedMessage));
            }
        } finally {
            ours.setLevel(null);
            framework.setLevel(null);
            root.detachAppender(log);
        }
    }

    private static List<String> useEverySecret() {
        var stranger = TestClient.of(TestServer.shared());
        var name = TestServer.freshName("ada");
        stranger.post("/api/v1/users", Map.of("name", name, "password", TestClient.PASSWORD))
                .is(201);
        stranger.form("/api/v1/auth/token", "grant_type=password&username=" + name + "&password=wrong-secret");
        var token = stranger.logIn(name).is(200);
        var ada = stranger.bearer(token.string("access_token"));
        var key = ada.post("/api/v1/keys", Map.of("name", "k", "scopes", List.of("rooms:read")))
                .is(201);
        stranger.with("X-API-Key", key.string("secret")).get("/api/v1/rooms").is(200);
        ada.delete(key.location()).is(204);
        stranger.with("X-API-Key", key.string("secret")).get("/api/v1/rooms").is(401);
        return List.of(
                TestClient.PASSWORD,
                "wrong-secret",
                token.string("access_token"),
                token.string("refresh_token"),
                key.string("secret"));
    }
}
