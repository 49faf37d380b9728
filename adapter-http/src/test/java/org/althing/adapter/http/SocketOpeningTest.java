package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.althing.application.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The opening request of a socket is asked who sends it like any other, and refused before there is a socket. */
class SocketOpeningTest {
    private final TestServer server = TestServer.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_socket_finds_its_caller() throws Exception {
        var name = TestServer.freshName("ada");
        var key = keyOf(TestClient.signedUp(server, name), null);
        assertEquals(name, open("Authorization", "Bearer " + key).get(10, TimeUnit.SECONDS));
        assertEquals(name, open("X-API-Key", key).get(10, TimeUnit.SECONDS));
    }

    @Test
    void a_socket_finds_when_its_credential_ends_by_itself() throws Exception {
        var name = TestServer.freshName("ada");
        var ada = TestClient.signedUp(server, name);
        var end = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        var mortal = keyOf(ada, end.toString());
        for (int i = 0; i < 2; i++) { // looked up, then remembered
            assertEquals(name + " until " + end, open("X-API-Key", mortal).get(10, TimeUnit.SECONDS));
        }

        assertEquals(name, open("X-API-Key", keyOf(ada, null)).get(10, TimeUnit.SECONDS));
    }

    @Test
    void a_socket_opened_by_a_token_ends_with_the_token() throws Exception {
        var name = TestServer.freshName("ada");
        TestClient.signedUp(server, name);
        var before = Instant.now();
        var token = TestClient.of(server).logIn(name).is(200).string("access_token");

        var said = open("Authorization", "Bearer " + token).get(10, TimeUnit.SECONDS);

        var until = Instant.parse(said.substring((name + " until ").length()));
        var minutes = Duration.between(before, until).toSeconds() / 60.0;
        assertTrue(minutes > 14.9 && minutes < 16, said);
    }

    @Test
    void a_socket_without_credentials_finds_a_stranger() throws Exception {
        assertEquals("stranger", open("X-Nothing", "x").get(10, TimeUnit.SECONDS));
    }

    @Test
    void bad_credentials_are_refused_before_the_socket_opens() {
        var opened = open("Authorization", "Bearer nonsense");
        var thrown = assertThrows(CompletionException.class, opened::join);
        var response = assertInstanceOf(WebSocketHandshakeException.class, thrown.getCause())
                .getResponse();
        assertEquals(401, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
        assertTrue(response.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        assertTrue(response.headers().firstValue("X-Request-Id").isPresent());
    }

    private static String keyOf(TestClient owner, @Nullable String expiresAt) {
        var key = new LinkedHashMap<String, @Nullable Object>();
        key.put("name", "program");
        key.put("scopes", List.of("rooms:read"));
        key.put("expiresAt", expiresAt);
        return owner.post("/api/v1/keys", key).is(201).string("secret");
    }

    /** What the socket says first. */
    private CompletableFuture<String> open(String header, String value) {
        var first = new CompletableFuture<String>();
        var listener = new WebSocket.Listener() {
            private final StringBuilder parts = new StringBuilder();

            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                parts.append(data);
                if (last) {
                    first.complete(parts.toString());
                    socket.abort();
                }
                socket.request(1);
                return CompletableFuture.completedFuture(null);
            }
        };
        return http.newWebSocketBuilder()
                .header(header, value)
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/ws/test"), listener)
                .thenCompose(socket -> first);
    }

    /** A socket that says who opened it. */
    @ServerWebSocket("/ws/test")
    static final class WhoAmI {
        @OnOpen
        void open(WebSocketSession session, HttpRequest<?> request) {
            var caller = request.getAttribute(Caller.class.getName(), Caller.class)
                    .orElseThrow(() -> new IllegalStateException("nobody left a caller"));
            session.sendSync(
                    switch (caller) {
                        case Caller.Known known -> known.user().name() + until(request);
                        case Caller.Stranger stranger -> "stranger";
                        case Caller.Service service -> "service";
                        case Caller.Console console -> "console";
                    });
        }

        private static String until(HttpRequest<?> request) {
            return request.getAttribute("althing.good-until", Instant.class)
                    .map(end -> " until " + end)
                    .orElse("");
        }

        @OnMessage
        void echo(String text, WebSocketSession session) {
            session.sendSync(text);
        }
    }
}
