package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The token endpoint, which speaks the words of RFC 6749. */
class TokenEndpointTest {
    private static final String TOKEN = "/api/v1/auth/token";

    private final TestServer server = TestServer.shared();
    private final TestClient stranger = TestClient.of(server);
    private final String name = TestServer.freshName("ada");

    TokenEndpointTest() {
        TestClient.signedUp(server, name);
    }

    @Test
    void a_password_is_worth_a_token_of_fifteen_minutes() {
        var token = stranger.logIn(name).is(200);
        assertEquals("Bearer", token.string("token_type"));
        assertEquals(900L, token.json().get("expires_in"));
        assertEquals("account games:read games:write rooms:read rooms:write", token.string("scope"));
        assertEquals("no-store", token.header("Cache-Control"));
        stranger.bearer(token.string("access_token")).get("/api/v1/users/me").is(200);
    }

    @Test
    void a_refresh_token_is_worth_another_once() {
        var first = stranger.logIn(name).is(200);
        var second = refresh(first.string("refresh_token")).is(200);
        assertNotEquals(first.string("refresh_token"), second.string("refresh_token"));
        stranger.bearer(second.string("access_token")).get("/api/v1/users/me").is(200);
    }

    @Test
    void a_refresh_token_used_by_two_ends_the_session() {
        var first = stranger.logIn(name).is(200);
        var second = refresh(first.string("refresh_token")).is(200);
        var third = refresh(second.string("refresh_token")).is(200);
        isError(refresh(first.string("refresh_token")), "invalid_grant", "auth.failed");
        isError(refresh(third.string("refresh_token")), "invalid_grant", "auth.failed");
        isError(refresh(second.string("refresh_token")), "invalid_grant", "auth.failed");
        stranger.bearer(second.string("access_token")).get("/api/v1/users/me").isProblem(401, "auth.failed");
    }

    @Test
    void a_wrong_password_and_a_wrong_name_are_told_alike_and_begin_nothing() {
        var own = stranger.bearer(stranger.logIn(name).is(200).string("access_token"));
        var before = own.get("/api/v1/auth/sessions").is(200).json();
        var wrongPassword =
                stranger.form(TOKEN, Map.of("grant_type", "password", "username", name, "password", "wrong-password"));
        var wrongName = stranger.form(
                TOKEN, Map.of("grant_type", "password", "username", "nobody-here", "password", "wrong-password"));
        isError(wrongPassword, "invalid_grant", "auth.failed");
        assertEquals(wrongPassword.text(), wrongName.text());
        assertEquals(before, own.get("/api/v1/auth/sessions").is(200).json());
    }

    @Test
    void forms_that_leave_something_out_or_say_it_twice_are_invalid() {
        isError(stranger.form(TOKEN, ""), "invalid_request", "request.invalid");
        isError(stranger.form(TOKEN, "grant_type=password"), "invalid_request", "request.invalid");
        isError(stranger.form(TOKEN, "grant_type=password&username=a"), "invalid_request", "request.invalid");
        isError(
                stranger.form(TOKEN, "grant_type=password&username=a&username=b&password=c"),
                "invalid_request",
                "request.invalid");
        isError(stranger.form(TOKEN, "grant_type=refresh_token"), "invalid_request", "request.invalid");
        isError(stranger.form(TOKEN, "grant_type=magic"), "unsupported_grant_type", "request.invalid");
        isError(stranger.form(TOKEN, "grant_type=refresh_token&refresh_token=x"), "invalid_grant", "auth.failed");
    }

    @Test
    void what_is_no_form_is_unreadable() {
        isError(stranger.form(TOKEN, "grant_type=%zz"), "invalid_request", "request.unreadable");
    }

    @Test
    void names_beyond_ascii_are_read_raw_and_encoded() {
        var zoe = TestServer.freshName("zoë");
        TestClient.signedUp(server, zoe);
        var password = "&password=" + TestClient.encode(TestClient.PASSWORD);
        for (var written : List.of(zoe, zoe.replace("ë", "%C3%AB"), zoe.replace("ë", "%c3%ab"))) {
            stranger.form(TOKEN, "grant_type=password&username=" + written + password)
                    .is(200);
        }
    }

    @Test
    void what_is_not_utf_8_is_unreadable() {
        for (var written : List.of("zo%EB", "%FF", "%C3", "%C3%28", "%ED%A0%80", "%C0%AF", "%4", "%", "%+1", "%-1")) {
            isError(
                    stranger.form(TOKEN, "grant_type=password&username=" + written + "&password=x"),
                    "invalid_request",
                    "request.unreadable");
        }
        var latin = "grant_type=password&username=zoë&password=x".getBytes(StandardCharsets.ISO_8859_1);
        isError(
                stranger.send("POST", TOKEN, "application/x-www-form-urlencoded", BodyPublishers.ofByteArray(latin)),
                "invalid_request",
                "request.unreadable");
    }

    @Test
    void no_answer_repeats_a_password() {
        var password = "a secret nobody repeats";
        assertFalse(stranger.form(TOKEN, Map.of("grant_type", "password", "username", name, "password", password))
                .text()
                .contains(password));
        assertFalse(stranger.json("POST", "/api/v1/users", "{\"password\": \"" + password + "\", \"name\": broken")
                .text()
                .contains(password));
    }

    private Reply refresh(String token) {
        return stranger.form(TOKEN, Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private static void isError(Reply reply, String error, String code) {
        reply.is(400);
        assertEquals("application/json", reply.header("Content-Type"));
        assertEquals(error, reply.string("error"), reply::text);
        assertEquals(code, reply.string("code"), reply::text);
        assertEquals("no-store", reply.header("Cache-Control"));
    }
}
