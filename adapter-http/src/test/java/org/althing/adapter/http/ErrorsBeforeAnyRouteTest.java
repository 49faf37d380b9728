package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the server says when a request is wrong as HTTP, whatever it is about. */
class ErrorsBeforeAnyRouteTest {
    private static final Pattern UUID_7 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final TestServer server = TestServer.shared();
    private final TestClient stranger = TestClient.of(server);

    @Test
    void an_address_where_nothing_is_is_not_found() {
        stranger.get("/api/v1/nothing").isProblem(404, "route.not-found");
        stranger.get("/nothing").isProblem(404, "route.not-found");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        var reply = stranger.delete("/api/v1/rooms").isProblem(405, "request.method");
        assertEquals(
                Set.of("GET", "HEAD", "POST"),
                Set.copyOf(java.util.Arrays.asList(
                        String.valueOf(reply.header("Allow")).split(", ?"))));
    }

    @Test
    void a_body_of_another_kind_is_refused() {
        stranger.send("POST", "/api/v1/users", "text/plain", BodyPublishers.ofString("{}"))
                .isProblem(415, "request.media-type");
        stranger.send("POST", "/api/v1/users", "multipart/form-data; boundary=x", BodyPublishers.ofString("--x--"))
                .isProblem(415, "request.media-type");
        stranger.send("POST", "/api/v1/users", null, BodyPublishers.ofString("{}"))
                .isProblem(415, "request.media-type");
        stranger.json("POST", "/api/v1/auth/token", "{}").isProblem(415, "request.media-type");
    }

    @Test
    void an_answer_that_cannot_be_given_is_refused() {
        stranger.with("Accept", "image/png").get("/api/v1/rooms").isProblem(406, "request.not-acceptable");
    }

    @Test
    void a_body_of_two_mebibytes_is_too_large() {
        var ada = TestClient.signedUp(server, TestServer.freshName("ada"));
        var name = TestServer.freshName("big");
        ada.post("/api/v1/rooms", Map.of("name", name, "topic", "x".repeat(2 << 20)))
                .isProblem(413, "request.too-large");
        ada.get("/api/v1/rooms/" + name).isProblem(404, "room.not-found");
    }

    @Test
    void an_address_of_ten_thousand_characters_is_too_long() {
        stranger.get("/api/v1/rooms/" + "x".repeat(10_000)).isProblem(414, "request.uri-too-long");
    }

    @Test
    void headers_of_twenty_kibibytes_are_too_large() {
        stranger.with("X-Much", "x".repeat(20 << 10)).get("/api/v1/rooms").isProblem(431, "request.headers-too-large");
    }

    @Test
    void what_is_no_http_is_told_so() throws IOException {
        var answer = raw("GET /health/live HTTP/1.1\r\nHost: x\r\nNo colon here\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("\"code\":\"request.unreadable\""), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.toLowerCase().contains("x-request-id: "), answer);
        assertTrue(answer.toLowerCase().contains("x-content-type-options: nosniff"), answer);
    }

    @Test
    void an_address_that_is_no_uri_is_unreadable() throws IOException {
        var answer = raw("GET /api/v1/rooms/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("\"code\":\"request.unreadable\""), answer);
    }

    @Test
    void every_answer_has_a_name_of_its_own() {
        var first = stranger.get("/health/live").is(200).header("X-Request-Id");
        var second = stranger.get("/health/live").is(200).header("X-Request-Id");
        assertNotNull(first);
        assertTrue(UUID_7.matcher(first).matches(), first);
        assertTrue(!first.equals(second), second);
    }

    @Test
    void head_works_where_get_does() {
        var ada = TestClient.signedUp(server, TestServer.freshName("ada"));
        var get = ada.get("/api/v1/users/me").is(200);
        var head = ada.send("HEAD", "/api/v1/users/me", null, BodyPublishers.noBody())
                .is(200);
        assertEquals("", head.text());
        assertEquals(get.header("ETag"), head.header("ETag"));
        assertEquals(get.header("Content-Length"), head.header("Content-Length"));
        assertNull(head.header("Connection"));
        var missing =
                stranger.send("HEAD", "/nothing", null, BodyPublishers.noBody()).is(404);
        assertEquals("application/problem+json", missing.header("Content-Type"));
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return answer(socket.getInputStream());
        }
    }

    /** Up to the end of the connection, which the server closes. */
    private static String answer(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
