package org.althing.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.althing.application.Althing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection too many is told so at once; one that has asked enough is closed behind its answer. */
@Timeout(30)
class ConnectionLimitsTest {
    @Test
    void who_finds_no_room_is_told_and_those_inside_go_on() throws IOException {
        try (var server = TestServer.with(Althing.inMemory(), Map.of("althing.limits.connections", 2));
                var first = new Socket("127.0.0.1", server.port());
                var second = new Socket("127.0.0.1", server.port())) {
            assertOk(ask(first));
            assertOk(ask(second));
            try (var third = new Socket("127.0.0.1", server.port())) {
                var told = new String(third.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(told.startsWith("HTTP/1.1 503 "), told);
                assertTrue(told.contains("\"code\":\"server.unavailable\""), told);
            }
            assertOk(ask(first));
        }
    }

    @Test
    void a_connection_is_for_so_many_requests() throws IOException {
        try (var server = TestServer.with(Althing.inMemory(), Map.of("althing.limits.requests-per-connection", 3));
                var socket = new Socket("127.0.0.1", server.port())) {
            ask(socket);
            ask(socket);
            socket.getOutputStream().write(request());
            var last = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(last.startsWith("HTTP/1.1 200"), last);
            assertTrue(last.toLowerCase(Locale.ROOT).contains("connection: close"), last);
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    private static void assertOk(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    /** Waits for one answer. */
    private static String ask(Socket socket) throws IOException {
        socket.getOutputStream().write(request());
        var answer = new StringBuilder();
        while (!answer.toString().endsWith("}")) {
            answer.append((char) socket.getInputStream().read());
        }
        return answer.toString();
    }

    private static byte[] request() {
        return "GET /health/live HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    }
}
