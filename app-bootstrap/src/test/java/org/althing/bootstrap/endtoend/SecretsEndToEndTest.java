package org.althing.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.althing.application.identity.SignedRequest;
import org.althing.application.identity.SigningSecret;
import org.althing.bootstrap.program.Api;
import org.althing.bootstrap.program.Leniently;
import org.althing.bootstrap.program.RunningAlthing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets of every kind are used, rightly and wrongly, while the program logs all that it can; afterwards none of them is in
 * any file that it wrote, in what it printed, or in an answer that refused something.
 */
class SecretsEndToEndTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "s3cret-password-of-ada";
    private static final String WRONG = "s3cret-password-that-is-wrong";
    private static final String NEW = "s3cret-password-that-is-new";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();

    @TempDir
    Path home;

    @Test
    void no_secret_is_anywhere_that_it_need_not_be() throws Exception {
        final List<String> printed;
        try (var server = RunningAlthing.serve(home, Leniently.with(Map.of("ALTHING_LOG_LEVEL", "DEBUG")))) {
            use(server);
            server.stop();
            printed = server.printed();
        }
        assertTrue(secrets.size() > 12, secrets.keySet()::toString);
        assertTrue(refusals.size() > 12, () -> refusals.size() + " refusals");
        for (var file : written()) {
            var content = new String(Files.readAllBytes(file), ISO_8859_1);
            secrets.forEach((what, secret) -> assertFalse(content.contains(secret), what + " is in " + file));
        }
        secrets.forEach((what, secret) -> {
            assertFalse(refusals.stream().anyMatch(body -> body.contains(secret)), what + " is in an answer");
            // The token to set up is shown at the start, to whoever started the server.
            assertFalse(
                    printed.stream().filter(line -> !line.startsWith("or ")).anyMatch(line -> line.contains(secret)),
                    what + " was printed");
        });
    }

    private void use(RunningAlthing server) throws Exception {
        var api = new Api(server.address());
        keep("password", PASSWORD);
        keep("wrong password", WRONG);
        keep("new password", NEW);
        var setUp = server.printed().stream()
                .filter(line -> line.startsWith("or "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
        keep("token to set up", setUp);
        send(server, "POST", "/api/v1/setup", null, Map.of("token", setUp, "name", "odin", "password", PASSWORD));
        send(server, "POST", "/api/v1/setup", null, Map.of("token", setUp, "name", "loki", "password", PASSWORD));
        send(server, "POST", "/api/v1/users", null, Map.of("name", PASSWORD + "!", "password", WRONG, "x", NEW));
        api.logIn("odin", WRONG);
        var grant = Api.expect(200, api.logIn("odin", PASSWORD));
        var token = keep("access token", grant.path("access_token").asText());
        var refresh = keep("refresh token", grant.path("refresh_token").asText());

        var invitation = send(server, "POST", "/api/v1/invitations", token, Map.of());
        keep("invitation", invitation.path("secret").asText());
        var key = send(server, "POST", "/api/v1/keys", token, Map.of("name", "k", "scopes", List.of("rooms:read")));
        keep("API key", key.path("secret").asText());
        send(server, "GET", "/api/v1/rooms", key.path("secret").asText(), null);
        send(server, "GET", "/api/v1/users/me", key.path("secret").asText(), null);
        send(server, "GET", "/api/v1/rooms", keep("wrong API key", "alt_0123456789ABCDEFGHIJKLMNOPQRST418URS"), null);
        send(
                server,
                "GET",
                "/api/v1/rooms",
                keep("forged token", token.substring(0, token.length() - 9) + "AAAAAAAAA"),
                null);
        keep(
                "ticket",
                send(server, "POST", "/api/v1/ws-tickets", token, Map.of())
                        .path("ticket")
                        .asText());
        var factor = send(server, "POST", "/api/v1/users/me/second-factor", token, Map.of());
        keep("secret of the second factor", factor.path("secret").asText());
        keep("recovery code", factor.path("recoveryCodes").path(0).asText());
        send(server, "PUT", "/api/v1/users/me/second-factor", token, Map.of("otp", WRONG));
        send(server, "PUT", "/api/v1/users/me/password", token, Map.of("old", WRONG, "new", NEW));
        send(server, "PUT", "/api/v1/users/me/password", token, Map.of("old", PASSWORD, "new", NEW));
        send(server, "PUT", "/api/v1/users/me/password", token, Map.of("old", PASSWORD, "new", "odin"));
        var caller = send(server, "PUT", "/api/v1/admin/callers/fpms", token, Map.of("scopes", List.of("device:read")));
        sign(server, keep("secret of a service", caller.path("secret").asText()));
        form(
                server,
                "/api/v1/auth/token",
                token,
                "grant_type=password&username=odin&password=" + WRONG + "&otp=" + WRONG);
        form(
                server,
                "/api/v1/auth/token",
                token,
                "grant_type=refresh_token&refresh_token=" + refresh + "&x=%zz" + refresh);
        form(server, "/api/v1/auth/introspect", token, "token=" + refresh);
        form(server, "/api/v1/auth/revoke", token, "token=" + refresh + "&token=" + token);
        form(server, "/api/v1/auth/revoke", token, "token=" + refresh);
        send(server, "GET", "/api/v1/users/me?token=" + token, token, null);
        send(server, "GET", "/api/v1/nowhere?password=" + PASSWORD, null, null);
        var command = RunningAlthing.run(home, WRONG + "\n", "user", "password", "odin", "--password-stdin");
        assertEquals(0, command.exitCode(), command::output);
    }

    /** By the secret, and by another. */
    private void sign(RunningAlthing server, String hex) throws Exception {
        for (var secret : List.of(hex, "ab".repeat(32))) {
            var time = String.valueOf(Instant.now().getEpochSecond());
            var nonce = UUID.randomUUID().toString();
            var signed = new SignedRequest("fpms", time, nonce, "GET", "/api/v1/system/device", "", new byte[0]);
            remember(client.send(
                    HttpRequest.newBuilder(server.address().resolve("/api/v1/system/device"))
                            .header("X-Althing-Caller", "fpms")
                            .header("X-Althing-Timestamp", time)
                            .header("X-Althing-Nonce", nonce)
                            .header(
                                    "X-Request-Signature",
                                    SigningSecret.parse(secret).orElseThrow().sign(signed.canonical()))
                            .build(),
                    BodyHandlers.ofString()));
        }
    }

    private String keep(String what, String secret) {
        assertFalse(secret.isEmpty(), what);
        secrets.put(what, secret);
        return secret;
    }

    private JsonNode send(
            RunningAlthing server, String method, String path, @Nullable String credential, @Nullable Object body)
            throws Exception {
        var request = HttpRequest.newBuilder(server.address().resolve(path)).header("Content-Type", "application/json");
        if (credential != null) {
            request.header("Authorization", "Bearer " + credential);
        }
        request.method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return remember(client.send(request.build(), BodyHandlers.ofString()));
    }

    private void form(RunningAlthing server, String path, String credential, String body) throws Exception {
        remember(client.send(
                HttpRequest.newBuilder(server.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", "Bearer " + credential)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    private JsonNode remember(HttpResponse<String> answer) throws Exception {
        if (answer.statusCode() >= 400) {
            refusals.add(answer.body());
            refusals.add(answer.headers().map().toString());
        }
        return answer.body().isEmpty()
                ? JSON.nullNode()
                : JSON.readTree(answer.body().getBytes(UTF_8));
    }

    /** All files of the data folder but those whose purpose it is to hold a secret. */
    private List<Path> written() throws IOException {
        try (var files = Files.walk(home)) {
            var all = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("master.key")
                            && !file.getFileName().toString().endsWith(".secret"))
                    .toList();
            assertTrue(all.stream().anyMatch(file -> file.endsWith("logs/app.log")), all::toString);
            assertTrue(all.stream().anyMatch(file -> file.endsWith("althing.db")), all::toString);
            return all;
        }
    }
}
