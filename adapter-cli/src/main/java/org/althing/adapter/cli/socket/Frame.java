package org.althing.adapter.cli.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/** One piece of the conversation between a command and the server. */
record Frame(Kind kind, byte[] content) {
    static final String VERSION = "1";

    /** No frame is longer. */
    static final int MAX_LENGTH = 1 << 16;

    private static final int HEAD = Byte.BYTES + Integer.BYTES;

    /** What a frame holds; the letter stands for it on the wire. */
    enum Kind {
        VERSION('V'),
        COLOUR('C'),
        PASSWORD('P'),
        ARGUMENT('A'),
        RUN('R'),
        OUT('O'),
        ERR('E'),
        EXIT('X');

        private final byte letter;

        Kind(char letter) {
            this.letter = (byte) letter;
        }

        private static Kind of(byte letter) throws ProtocolBroken {
            return Arrays.stream(values())
                    .filter(kind -> kind.letter == letter)
                    .findFirst()
                    .orElseThrow(() -> new ProtocolBroken("there is no kind of frame " + letter));
        }
    }

    static Frame of(Kind kind) {
        return new Frame(kind, new byte[0]);
    }

    static Frame of(Kind kind, String text) {
        return new Frame(kind, text.getBytes(UTF_8));
    }

    static Frame exit(int code) {
        return new Frame(
                Kind.EXIT, ByteBuffer.allocate(Integer.BYTES).putInt(code).array());
    }

    String text() throws ProtocolBroken {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolBroken("a text is not UTF-8");
        }
    }

    int number() throws ProtocolBroken {
        if (content.length != Integer.BYTES) {
            throw new ProtocolBroken("a number has four bytes");
        }
        return ByteBuffer.wrap(content).getInt();
    }

    void write(WritableByteChannel channel) throws IOException {
        if (content.length > MAX_LENGTH) {
            throw new ProtocolBroken("a frame is longer than 64 KiB");
        }
        var bytes = ByteBuffer.allocate(HEAD + content.length)
                .put(kind.letter)
                .putInt(content.length)
                .put(content)
                .flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    static Frame read(ReadableByteChannel channel) throws IOException {
        var head = fill(channel, HEAD);
        var kind = Kind.of(head.get());
        var length = head.getInt();
        if (length < 0 || length > MAX_LENGTH) {
            throw new ProtocolBroken("a frame is longer than 64 KiB");
        }
        return new Frame(kind, fill(channel, length).array());
    }

    private static ByteBuffer fill(ReadableByteChannel channel, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new ProtocolBroken("the other side left in the middle");
            }
        }
        return bytes.flip();
    }
}
