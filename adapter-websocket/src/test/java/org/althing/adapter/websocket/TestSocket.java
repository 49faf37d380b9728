package org.althing.adapter.websocket;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A client that knows no manners: it sends any bits it is told to, and reads when it is told to. A thread reads frames as
 * they come, unless it is paused.
 */
final class TestSocket implements AutoCloseable {
    static final int FIN = 0x80;
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int MASKED = 0x80;
    private static final List<String> USUAL = List.of(
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Extensions: permessage-deflate");

    private final java.net.Socket connection;
    private final DataInputStream in;
    private final LinkedBlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final List<Map<String, @Nullable Object>> passedOver = new ArrayList<>();
    private volatile boolean paused;
    private volatile boolean answersPings = true;
    private volatile boolean answersCloses = true;
    private volatile long bytes;

    /** A frame as it came; opcode −1: the connection ended. */
    record Frame(int opcode, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int closeCode() {
            return payload.length < 2 ? 1005 : (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
        }
    }

    /** The answer to a request for an upgrade. */
    record Answer(
            int status,
            Map<String, String> headers,
            String body,
            @Nullable TestSocket open) {
        TestSocket socket() {
            if (open == null) {
                throw new AssertionError("refused with " + status + ": " + body);
            }
            return open;
        }

        Map<String, @Nullable Object> problem() {
            return Json.readObject(body.getBytes(StandardCharsets.UTF_8))
                    .orElseThrow()
                    .fields();
        }
    }

    private TestSocket(java.net.Socket connection, DataInputStream in) {
        this.connection = connection;
        this.in = in;
    }

    static Answer knock(int port, String path, String... headers) {
        try {
            return answer(request(port, path, headers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for an upgrade and does not wait for the answer. What a header says stands in place of what is usual. */
    static java.net.Socket request(int port, String path, String... headers) {
        var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        var given = "\r\n" + String.join("\r\n", headers);
        for (var usual : USUAL) {
            if (!given.contains("\r\n" + usual.substring(0, usual.indexOf(':') + 1))) {
                request.append(usual).append("\r\n");
            }
        }
        for (var header : headers) {
            request.append(header).append("\r\n");
        }
        var connection = new java.net.Socket();
        try {
            connection.setReceiveBufferSize(32 * 1024);
            connection.setSendBufferSize(64 * 1024);
            connection.setTcpNoDelay(true);
            connection.setSoTimeout(10_000);
            connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            connection.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(java.net.Socket connection) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(connection.getInputStream(), 8 * 1024));
        var status = Integer.parseInt(line(in).split(" ")[1]);
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            headers.put(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        if (status != 101) {
            var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
            connection.close();
            return new Answer(status, headers, new String(body, StandardCharsets.UTF_8), null);
        }
        connection.setSoTimeout(0);
        var socket = new TestSocket(connection, in);
        Thread.ofVirtual().name("test-socket").start(socket::readAll);
        return new Answer(status, headers, "", socket);
    }

    private static String line(DataInputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.readUnsignedByte(); b != '\n'; b = in.readUnsignedByte()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private void readAll() {
        try {
            for (; ; ) {
                while (paused) {
                    LockSupport.parkNanos(1_000_000);
                }
                var frame = read();
                if (frame.opcode() == PING && answersPings) {
                    send(FIN | PONG, frame.payload());
                }
                if (frame.opcode() == CLOSE && answersCloses) {
                    send(FIN | CLOSE, frame.payload());
                }
                frames.add(frame);
            }
        } catch (EOFException end) {
            frames.add(new Frame(-1, new byte[0]));
        } catch (IOException | UncheckedIOException lost) {
            frames.add(new Frame(-1, String.valueOf(lost).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Frame read() throws IOException {
        var first = in.readUnsignedByte();
        if ((first & 0xF0) != FIN) {
            throw new AssertionError("the server sent a fragment or reserved bits: " + first);
        }
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        var payload = in.readNBytes((int) length);
        if (payload.length < length) {
            throw new EOFException();
        }
        bytes += length;
        return new Frame(first & 0x0F, payload);
    }

    /** Stops or goes on reading; the frame that is being read is read to its end. */
    TestSocket pause(boolean on) {
        paused = on;
        return this;
    }

    TestSocket ignorePings() {
        answersPings = false;
        return this;
    }

    TestSocket ignoreCloses() {
        answersCloses = false;
        return this;
    }

    /** How many bytes of payload came in. */
    long bytes() {
        return bytes;
    }

    /** Sends a masked frame. */
    TestSocket send(int firstByte, byte... payload) {
        return write(frame(firstByte, payload));
    }

    /** A masked frame as it goes over the wire. */
    static byte[] frame(int firstByte, byte... payload) {
        var frame = new ByteArrayOutputStream(payload.length + 14);
        frame.write(firstByte);
        if (payload.length < 126) {
            frame.write(MASKED | payload.length);
        } else if (payload.length < 65536) {
            frame.write(MASKED | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(MASKED | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        byte[] mask = {0x12, 0x34, 0x56, 0x78};
        frame.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ mask[i & 3]);
        }
        return frame.toByteArray();
    }

    /** Sends bytes, whatever they are. */
    synchronized TestSocket write(byte[] bytes) {
        try {
            connection.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestSocket text(String text) {
        return send(FIN | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    TestSocket say(Map<String, ?> fields) {
        var json = new ByteArrayOutputStream();
        Json.write(fields, json);
        return send(FIN | TEXT, json.toByteArray());
    }

    /** Says something to the room. */
    TestSocket say(String id, String body) {
        return say(Map.of("type", "send", "id", id, "body", body));
    }

    /** The next frame, whatever it is. */
    Frame next() {
        try {
            var frame = frames.poll(10, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came within ten seconds");
            }
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next message. */
    Map<String, @Nullable Object> message() {
        var frame = next();
        while (frame.opcode() == PING || frame.opcode() == PONG) {
            frame = next();
        }
        if (frame.opcode() != TEXT) {
            throw new AssertionError("no message came but " + frame.opcode() + " "
                    + (frame.opcode() == CLOSE ? frame.closeCode() : frame.text()));
        }
        return Json.readObject(frame.payload()).orElseThrow().fields();
    }

    /** The next message of a type; others that come before it are kept for later. */
    Map<String, @Nullable Object> next(String type) {
        for (var kept : passedOver) {
            if (type.equals(kept.get("type"))) {
                passedOver.remove(kept);
                return kept;
            }
        }
        for (var message = message(); ; message = message()) {
            if (type.equals(message.get("type"))) {
                return message;
            }
            passedOver.add(message);
        }
    }

    Map<String, @Nullable Object> welcome() {
        var first = message();
        if (!"welcome".equals(first.get("type"))) {
            throw new AssertionError("the first frame is no welcome: " + first);
        }
        return first;
    }

    /** The next entry of a kind; other frames that come before it are kept for later, but for other entries. */
    Map<String, @Nullable Object> heard(String kind) {
        for (var entry = next("entry"); ; entry = next("entry")) {
            if (kind.equals(entry.get("kind"))) {
                return entry;
            }
        }
    }

    /** The code with which the server closes the socket; all that comes before is passed over. */
    int closeCode() {
        for (var frame = next(); ; frame = next()) {
            if (frame.opcode() == CLOSE) {
                return frame.closeCode();
            }
            if (frame.opcode() == -1) {
                return 1006;
            }
        }
    }

    /** A message that has come and was not taken yet; {@code null} if there is none. */
    @Nullable
    Map<String, @Nullable Object> arrived() {
        if (!passedOver.isEmpty()) {
            return passedOver.removeFirst();
        }
        return frames.isEmpty() || requireNonNull(frames.peek()).opcode() != TEXT ? null : message();
    }

    /** Says no more, and goes on listening. */
    void stopSending() {
        try {
            connection.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of the connection without a word. */
    @Override
    public void close() {
        paused = false;
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
