package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.althing.application.Althing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whoever is slow on purpose does not keep a connection for it. */
class SlowRequestsTest {
    private static final TestServer SERVER =
            TestServer.with(Althing.inMemory(), Map.of("althing.server.head-timeout", "300ms"));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_connection_that_says_nothing_is_closed() throws IOException {
        try (var socket = open()) {
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void a_head_that_trickles_in_is_cut_off_however_steadily_it_does() throws IOException {
        try (var socket = open()) {
            say(socket, "GET /health/live HTTP/1.1\r\nX-Slow: ");
            assertTrue(isClosedWhileTrickling(socket));
        }
    }

    @Test
    void a_second_head_has_no_more_time_than_the_first() throws IOException {
        try (var socket = open()) {
            say(socket, "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
            readUntil(socket, "{\"status\":\"live\"}");
            say(socket, "GET /health/live HTTP/1.1\r\nX-Slow: ");
            assertTrue(isClosedWhileTrickling(socket));
        }
    }

    @Test
    void a_connection_that_rests_between_requests_is_left_in_peace() throws Exception {
        try (var socket = open()) {
            say(socket, "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
            readUntil(socket, "{\"status\":\"live\"}");
            socket.setSoTimeout(600);
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().read());
            socket.setSoTimeout(10_000);
            say(socket, "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
            readUntil(socket, "{\"status\":\"live\"}");
        }
    }

    @Test
    void a_socket_lives_longer_than_a_head_may_take() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        var listener = new WebSocket.Listener() {
            private final StringBuilder parts = new StringBuilder();

            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                parts.append(data);
                if (last) {
                    heard.add(parts.toString());
                    parts.setLength(0);
                }
                socket.request(1);
                return CompletableFuture.completedFuture(null);
            }
        };
        var uri = URI.create("ws://127.0.0.1:" + SERVER.port() + "/ws/test");
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(uri, listener)
                .get(10, TimeUnit.SECONDS);
        assertEquals("stranger", heard.poll(10, TimeUnit.SECONDS));
        var enough = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(900);
        while (System.nanoTime() < enough) {
            socket.sendText("still there?", true).get(10, TimeUnit.SECONDS);
            assertEquals("still there?", heard.poll(10, TimeUnit.SECONDS));
        }
        socket.abort();
    }

    @Test
    void a_body_that_does_not_come_is_a_timeout_and_the_end_of_the_connection() throws IOException {
        try (var socket = open()) {
            say(
                    socket,
                    "POST /api/v1/auth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\ngrant_type=");
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("\"code\":\"request.timeout\""), answer);
            assertTrue(answer.contains("not whole after 5 s"), answer);
        }
    }

    private static Socket open() throws IOException {
        var socket = new Socket("127.0.0.1", SERVER.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void readUntil(Socket socket, String end) throws IOException {
        var seen = new StringBuilder();
        while (seen.indexOf(end) < 0) {
            var next = socket.getInputStream().read();
            assertTrue(next >= 0, seen::toString);
            seen.append((char) next);
        }
    }

    /** Says a character whenever the server was silent for a moment, until it hangs up. */
    private static boolean isClosedWhileTrickling(Socket socket) throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        socket.setSoTimeout(50);
        while (System.nanoTime() < deadline) {
            try {
                say(socket, "x");
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException e) {
                // silent, so on it goes
            } catch (SocketException e) {
                return true;
            }
        }
        return false;
    }
}
