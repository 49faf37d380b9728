package org.althing.bootstrap.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/**
 * The same request over and over, on a few connections that stay open, each of which waits for its answer.
 *
 * @param seconds how long it took
 * @param times from a request's first byte to its answer's last, in nanoseconds
 */
record Asking(double seconds, Histogram times) {
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    /** @param head the request's lines, each with its end, less the empty one */
    static Asking of(URI server, String head, int connections, Duration length) throws Exception {
        var request = (head + "Host: " + server.getAuthority() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        var all = new Histogram(LONGEST, 3);
        var start = System.nanoTime();
        var end = start + length.toNanos();
        try (var pool = Executors.newFixedThreadPool(connections)) {
            var askers = new ArrayList<Callable<Histogram>>();
            for (int i = 0; i < connections; i++) {
                askers.add(() -> ask(server, request, end));
            }
            for (var asker : pool.invokeAll(askers)) {
                all.add(asker.get());
            }
        }
        return new Asking((System.nanoTime() - start) / 1e9, all);
    }

    /** A connection is for a thousand requests; then there is another. */
    private static Histogram ask(URI server, byte[] request, long end) throws IOException {
        var times = new Histogram(LONGEST, 3);
        while (System.nanoTime() < end) {
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream());
                for (int i = 0; i < 900 && System.nanoTime() < end; i++) {
                    var asked = System.nanoTime();
                    socket.getOutputStream().write(request);
                    readAnswer(in);
                    times.recordValue(System.nanoTime() - asked);
                }
            }
        }
        return times;
    }

    private static void readAnswer(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        var length = 0;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    double perSecond() {
        return times.getTotalCount() / seconds;
    }

    double p99Millis() {
        return times.getValueAtPercentile(99) / 1e6;
    }

    @Override
    public String toString() {
        return "%,.0f answers/s, p50 %.2f p99 %.2f ms"
                .formatted(perSecond(), times.getValueAtPercentile(50) / 1e6, p99Millis());
    }
}
