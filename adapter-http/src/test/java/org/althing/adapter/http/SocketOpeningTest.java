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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.althing.application.Caller;
import org.junit.jupiter.api.Test;

/** The opening request of a socket is asked who sends it like any other, and refused before there is a socket. */
class SocketOpeningTest {
    private final TestServer server = TestServer.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_socket_finds_its_caller() throws Exception {
        var name = TestServer.freshName("ada");
        var key = TestClient.signedUp(server, name)
                .post("/api/v1/keys", Map.of("name", "program", "scopes", List.of("rooms:read")))
                .is(201)
                .string("secret");
        assertEquals(name, open("Authorization", "Bearer " + key).get(10, TimeUnit.SECONDS));
        assertEquals(name, open("X-API-Key", key).get(10, TimeUnit.SECONDS));
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
                        case Caller.Known known -> String.valueOf(known.user().name());
                        case Caller.Stranger stranger -> "stranger";
                        case Caller.Service service -> "service";
                        case Caller.Console console -> "console";
                    });
        }

        @OnMessage
        void echo(String text, WebSocketSession session) {
            session.sendSync(text);
        }
    }
}
