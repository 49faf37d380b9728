package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sessions and tokens end before their time: at the very next request they open nothing. */
class SessionsTest {
    private static final String ME = "/api/v1/users/me";
    private static final String SESSIONS = "/api/v1/auth/sessions";
    private static final String REVOKE = "/api/v1/auth/revoke";
    private static final String INTROSPECT = "/api/v1/auth/introspect";

    private final TestServer server = TestServer.shared();
    private final TestClient stranger = TestClient.of(server);
    private final String name = TestServer.freshName("ada");
    private final TestClient ada = TestClient.signedUp(server, name);

    @Test
    void sessions_are_listed_and_ended() {
        var other = stranger.logIn(name).is(200);
        var listed = ada.get(SESSIONS).is(200).items();
        assertEquals(2, listed.size());
        var own = listed.stream()
                .filter(item -> field(item, "current").equals(true))
                .toList();
        var others = listed.stream()
                .filter(item -> field(item, "current").equals(false))
                .toList();
        ada.delete(SESSIONS + "/" + field(others.getFirst(), "id")).is(204);
        stranger.bearer(other.string("access_token")).get(ME).isProblem(401, "auth.failed");
        ada.get(ME).is(200);
        ada.delete(SESSIONS + "/" + field(own.getFirst(), "id")).is(204);
        ada.get(ME).isProblem(401, "auth.failed");
    }

    @Test
    void a_session_of_somebody_else_is_not_there() {
        var bob = TestClient.signedUp(server, TestServer.freshName("bob"));
        var session = field(bob.get(SESSIONS).is(200).items().getFirst(), "id");
        ada.delete(SESSIONS + "/" + session).isProblem(404, "session.not-found");
        ada.delete(SESSIONS + "/nonsense").isProblem(404, "session.not-found");
        bob.get(ME).is(200);
    }

    @Test
    void a_revoked_access_token_opens_nothing_though_it_was_remembered() {
        var token = stranger.logIn(name).is(200);
        var client = stranger.bearer(token.string("access_token"));
        client.get(ME).is(200);
        ada.form(REVOKE, Map.of("token", token.string("access_token"))).is(200);
        client.get(ME).isProblem(401, "auth.failed");
        refresh(token).is(200);
    }

    @Test
    void a_revoked_refresh_token_takes_its_session_along() {
        var token = stranger.logIn(name).is(200);
        ada.form(REVOKE, Map.of("token", token.string("refresh_token"), "token_type_hint", "refresh_token"))
                .is(200);
        stranger.bearer(token.string("access_token")).get(ME).isProblem(401, "auth.failed");
        refresh(token).is(400);
    }

    @Test
    void a_token_of_somebody_else_is_neither_revoked_nor_shown() {
        var bob = TestClient.signedUp(server, TestServer.freshName("bob"));
        var token = stranger.logIn(name).is(200);
        for (var one : List.of(token.string("access_token"), token.string("refresh_token"), "nonsense")) {
            bob.form(REVOKE, Map.of("token", one)).is(200);
            assertEquals(
                    "{\"active\":false}",
                    bob.form(INTROSPECT, Map.of("token", one)).is(200).text());
        }
        stranger.bearer(token.string("access_token")).get(ME).is(200);
    }

    @Test
    void introspection_says_what_rfc_7662_asks() {
        var token = stranger.logIn(name).is(200);
        var access = ada.form(INTROSPECT, Map.of("token", token.string("access_token")))
                .is(200);
        assertEquals(true, access.json().get("active"));
        assertEquals("Bearer", access.string("token_type"));
        assertEquals(token.string("scope"), access.string("scope"));
        assertEquals(name, access.string("username"));
        assertEquals(
                900L, (long) access.json().get("exp") - (long) access.json().get("iat"));
        var refresh = ada.form(INTROSPECT, Map.of("token", token.string("refresh_token")))
                .is(200);
        assertEquals("refresh_token", refresh.string("token_type"));
        assertNull(refresh.json().get("jti"));
    }

    @Test
    void who_may_not_ask_is_told_in_the_words_of_oauth() {
        for (var path : List.of(REVOKE, INTROSPECT)) {
            isError(stranger.form(path, Map.of("token", "x")), 401, "invalid_client", "auth.required");
            isError(stranger.bearer("x.y.z").form(path, Map.of("token", "x")), 401, "invalid_client", "auth.failed");
            isError(ada.form(path, Map.of("token_type_hint", "x")), 400, "invalid_request", "request.invalid");
            isError(ada.form(path, "token=a&token=b"), 400, "invalid_request", "request.invalid");
            ada.post(path, Map.of("token", "x")).isProblem(415, "request.media-type");
        }
    }

    private Reply refresh(Reply token) {
        return stranger.form(
                "/api/v1/auth/token",
                Map.of("grant_type", "refresh_token", "refresh_token", token.string("refresh_token")));
    }

    private static void isError(Reply reply, int status, String error, String code) {
        reply.is(status);
        assertEquals("application/json", reply.header("Content-Type"));
        assertEquals(error, reply.string("error"), reply::text);
        assertEquals(code, reply.string("code"), reply::text);
    }

    private static Object field(Object item, String name) {
        return assertInstanceOf(Map.class, item).get(name);
    }
}
