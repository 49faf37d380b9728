package org.althing.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.althing.application.Althing;
import org.althing.application.Caller;
import org.althing.application.identity.AllowCaller;
import org.althing.application.identity.SignedRequest;
import org.althing.application.identity.SigningSecret;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services on the host call by signing their requests, whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedRequestsTest {
    private static final String FACTS = "/api/v1/system/device";
    private static final String INVITATIONS = "/api/v1/invitations";

    private final TestServer server = TestServer.over(Althing.inMemory());
    private final TestClient stranger = TestClient.of(server);
    private final SigningSecret secret = allow("fpms", false);
    private final SigningSecret legacy = allow("wlanpi", true);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_signed_request_is_answered_and_a_replay_is_not() {
        var signed = signed("GET", FACTS, "");
        signed.get(FACTS).is(200);
        signed.get(FACTS).isProblem(401, "auth.failed");
        signed("GET", FACTS + "?x=%20y&z", "").get(FACTS + "?x=%20y&z").isProblem(400, "request.invalid");
    }

    @Test
    void a_body_is_read_twice_and_is_what_was_signed() {
        var body = "{\"role\":\"operator\"}";
        var made = signed("POST", INVITATIONS, body)
                .json("POST", INVITATIONS, body)
                .is(201);
        assertEquals("operator", made.string("role"));
        signed("POST", INVITATIONS, body)
                .json("POST", INVITATIONS, "{\"role\":\"admin\"}")
                .isProblem(401, "auth.failed");
        signed("POST", INVITATIONS, body).post(INVITATIONS).isProblem(401, "auth.failed");
    }

    @Test
    void an_altered_request_is_refused_and_what_is_refused_changes_nothing() {
        var before = signed("GET", INVITATIONS, "").get(INVITATIONS).is(200).text();
        signed("PUT", INVITATIONS, "{}").json("POST", INVITATIONS, "{}").isProblem(401, "auth.failed");
        signed("POST", FACTS, "{}").json("POST", INVITATIONS, "{}").isProblem(401, "auth.failed");
        signed("GET", FACTS, "").get(FACTS + "?x=1").isProblem(401, "auth.failed");
        signed("POST", INVITATIONS, "{}")
                .with("X-Althing-Caller", "other")
                .json("POST", INVITATIONS, "{}")
                .is(401);
        assertEquals(
                before, signed("GET", INVITATIONS, "").get(INVITATIONS).is(200).text());
    }

    @Test
    void what_comes_through_a_proxy_is_from_no_service_on_the_host() {
        for (var header : Map.of(
                        "X-Forwarded-For", "127.0.0.1",
                        "Forwarded", "for=127.0.0.1",
                        "X-Forwarded-Proto", "https",
                        "X-Real-IP", "127.0.0.1",
                        "Via", "1.1 here")
                .entrySet()) {
            signed("GET", FACTS, "")
                    .with(header.getKey(), header.getValue())
                    .get(FACTS)
                    .isProblem(403, "auth.forbidden");
        }
        try (var open = TestServer.with(server.althing(), Map.of("althing.auth.signed-requests-from", "anywhere"))) {
            signed("GET", FACTS, "", TestClient.of(open))
                    .with("X-Forwarded-For", "192.0.2.1")
                    .get(FACTS)
                    .is(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FACTS, "//elsewhere" + FACTS, FACTS + "?", FACTS + "#here", "/api//v1/system/%64evice"})
    void the_path_that_is_signed_is_the_path_that_is_sent(String target) throws IOException {
        assertTrue(!raw(target, target).contains("auth.failed"), target);
        assertTrue(raw("/other" + target, target).contains("auth.failed"), target);
    }

    @Test
    void two_slashes_hide_no_part_of_a_path_from_its_signature() throws IOException {
        var answer = raw(FACTS, "//elsewhere" + FACTS);
        assertTrue(answer.contains("auth.failed"), answer);
    }

    @Test
    void of_a_whole_url_the_path_is_signed() throws IOException {
        var answer = raw(FACTS, "http://127.0.0.1" + FACTS);
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    @Test
    void the_older_signature_is_believed_from_the_host_itself_alone_whatever_is_set() {
        var signature = legacySignature();
        stranger.with("X-Request-Signature", signature).get(FACTS).is(200);
        try (var open = TestServer.with(server.althing(), Map.of("althing.auth.signed-requests-from", "anywhere"))) {
            var old = TestClient.of(open).with("X-Request-Signature", signature);
            old.get(FACTS).is(200);
            old.with("X-Forwarded-For", "192.0.2.1").get(FACTS).isProblem(403, "auth.forbidden");
            old.with("Forwarded", "for=192.0.2.1").get(FACTS).isProblem(403, "auth.forbidden");
        }
    }

    @Test
    void the_older_signature_beside_what_belongs_to_the_newer_one_is_refused() {
        var old = stranger.with("X-Request-Signature", legacySignature());
        old.get(FACTS).is(200);
        for (var header : List.of("X-Althing-Caller", "X-Althing-Timestamp", "X-Althing-Nonce")) {
            old.with(header, "").get(FACTS).isProblem(401, "auth.failed");
            old.with(header, "1795000000").get(FACTS).isProblem(401, "auth.failed");
        }
    }

    @Test
    void a_signature_beside_another_credential_is_one_too_many() {
        signed("GET", FACTS, "").bearer("alt_x").get(FACTS).isProblem(400, "auth.ambiguous");
        stranger.with("X-Request-Signature", "00").get(FACTS).isProblem(401, "auth.failed");
        stranger.with("X-Althing-Caller", "fpms").get(FACTS).isProblem(401, "auth.failed");
    }

    @Test
    void a_service_is_no_user() {
        signed("GET", "/api/v1/users/me", "").get("/api/v1/users/me").isProblem(403, "auth.scope-missing");
        signed("POST", "/api/v1/ws-tickets", "")
                .send("POST", "/api/v1/ws-tickets", null, BodyPublishers.noBody())
                .isProblem(401, "auth.required");
    }

    private SigningSecret allow(String name, boolean legacy) {
        var command = new AllowCaller.Command(
                new Caller.Console(), new CallerName(name), Set.of(Scope.DEVICE_READ, Scope.ADMIN), legacy);
        var made = assertInstanceOf(
                AllowCaller.Made.class, server.althing().get(AllowCaller.class).allow(command));
        return SigningSecret.parse(String.valueOf(made.caller().secret())).orElseThrow();
    }

    /** What is answered to a request for the one whose signature is over the other. */
    private String raw(String signed, String sent) throws IOException {
        var headers = new StringBuilder();
        signedHeaders("GET", signed, "").forEach((name, value) -> headers.append(name + ": " + value + "\r\n"));
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            var request = "GET " + sent + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** Of a request for the facts. */
    private String legacySignature() {
        return legacy.sign(new SignedRequest("", "", "", "GET", FACTS, "", new byte[0]).legacyCanonical());
    }

    private TestClient signed(String method, String address, String body) {
        return signed(method, address, body, stranger);
    }

    private TestClient signed(String method, String address, String body, TestClient client) {
        var signed = client;
        for (var header : signedHeaders(method, address, body).entrySet()) {
            signed = signed.with(header.getKey(), header.getValue());
        }
        return signed;
    }

    /** A second ahead: the second in which the server starts is not all its own. */
    private Map<String, String> signedHeaders(String method, String address, String body) {
        var parts = address.split("\\?", 2);
        var time = String.valueOf(Instant.now().getEpochSecond() + 1);
        var nonce = UUID.randomUUID().toString();
        var request = new SignedRequest(
                "fpms", time, nonce, method, parts[0], parts.length == 2 ? parts[1] : "", body.getBytes(UTF_8));
        return Map.of(
                "X-Althing-Caller",
                "fpms",
                "X-Althing-Timestamp",
                time,
                "X-Althing-Nonce",
                nonce,
                "X-Request-Signature",
                secret.sign(request.canonical()));
    }
}
