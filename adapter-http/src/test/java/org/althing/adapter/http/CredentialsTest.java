package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a caller may show, and how. */
class CredentialsTest {
    private static final String ROOMS = "/api/v1/rooms";

    private final TestServer server = TestServer.shared();
    private final TestClient stranger = TestClient.of(server);
    private final String name = TestServer.freshName("ada");
    private final TestClient ada = TestClient.signedUp(server, name);

    @Test
    void who_shows_nothing_is_asked_to() {
        var reply = stranger.get(ROOMS).isProblem(401, "auth.required");
        assertEquals("Bearer", reply.header("WWW-Authenticate"));
        stranger.post(ROOMS, Map.of("name", "")).isProblem(401, "auth.required");
    }

    @Test
    void a_key_opens_what_its_scopes_allow_in_either_header() {
        var key = key("rooms:read").string("secret");
        stranger.bearer(key).get(ROOMS).is(200);
        stranger.with("X-API-Key", key).get(ROOMS).is(200);
        stranger.with("Authorization", "bearer " + key).get(ROOMS).is(200);
        stranger.bearer(key)
                .post(ROOMS, Map.of("name", TestServer.freshName("no")))
                .isProblem(403, "auth.scope-missing");
        stranger.bearer(key).get("/api/v1/users/me").isProblem(403, "auth.scope-missing");
    }

    @Test
    void a_revoked_key_opens_nothing_from_the_next_request_on() {
        var key = key("rooms:write");
        var program = stranger.bearer(key.string("secret"));
        program.get(ROOMS).is(200);
        ada.delete(key.location()).is(204);
        program.get(ROOMS).isProblem(401, "auth.failed");
        var room = TestServer.freshName("no");
        program.post(ROOMS, Map.of("name", room)).isProblem(401, "auth.failed");
        ada.get(ROOMS + "/" + room).isProblem(404, "room.not-found");
        ada.delete(key.location()).is(204);
    }

    @Test
    void a_key_of_somebody_else_is_not_there() {
        var bob = TestClient.signedUp(server, TestServer.freshName("bob"));
        var key = key("rooms:read");
        bob.delete(key.location()).isProblem(404, "key.not-found");
        stranger.bearer(key.string("secret")).get(ROOMS).is(200);
        bob.delete("/api/v1/keys/nonsense").isProblem(404, "key.not-found");
    }

    @Test
    void the_secret_is_shown_once_and_kept_by_no_cache() {
        var key = key("rooms:read");
        assertEquals("no-store", key.header("Cache-Control"));
        var listed = ada.get("/api/v1/keys").is(200);
        assertFalse(listed.text().contains(key.string("secret")));
        assertFalse(((Map<?, ?>) listed.items().getFirst()).containsKey("secret"));
        assertTrue(key.string("secret").startsWith(key.string("prefix")));
    }

    @Test
    void two_credentials_at_once_are_ambiguous() {
        var key = key("rooms:read").string("secret");
        stranger.bearer(key).with("X-API-Key", key).get(ROOMS).isProblem(400, "auth.ambiguous");
        stranger.bearer(key).bearer(key).get(ROOMS).isProblem(400, "auth.ambiguous");
        stranger.with("X-API-Key", key).with("X-API-Key", key).get(ROOMS).isProblem(400, "auth.ambiguous");
    }

    @Test
    void what_is_no_credential_here_fails() {
        for (var shown : List.of(
                "Basic " + Base64.getEncoder().encodeToString("a:b".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "Bearer",
                "Bearer ",
                "Bearer alt_short",
                "Bearer alt_0123456789ABCDEFGHIJKLMNOPQRST418URS",
                "Bearer altr_0123456789ABCDEFGHIJKLMNOPQRST418URS",
                "Bearer two words")) {
            stranger.with("Authorization", shown).get(ROOMS).isProblem(401, "auth.failed");
        }
        stranger.with("X-API-Key", "").get(ROOMS).isProblem(401, "auth.failed");
    }

    @Test
    void bad_credentials_open_not_even_what_is_free_in_the_api() {
        stranger.bearer("nonsense")
                .post("/api/v1/users", Map.of("name", TestServer.freshName("no"), "password", TestClient.PASSWORD))
                .isProblem(401, "auth.failed");
    }

    @Test
    void what_asks_nobody_does_not_look_at_credentials() {
        stranger.bearer("nonsense").get("/health/live").is(200);
        stranger.bearer("nonsense").get("/.well-known/jwks.json").is(200);
    }

    private Reply key(String scope) {
        return ada.post("/api/v1/keys", Map.of("name", "program", "scopes", List.of(scope)))
                .is(201);
    }
}
