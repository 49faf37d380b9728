package org.althing.bootstrap.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of one room were told. All must be told the same in the same order: the first to hear of something sets
 * it down, and what the others hear is compared with that, byte by byte.
 */
final class RoomLog {
    private static final int KEPT = 1 << 14;
    private static final byte[] ID = "\"clientId\":\"".getBytes(StandardCharsets.US_ASCII);

    private final int readers;
    private final @Nullable Line[] lines = new Line[KEPT];
    private long end;

    /** One message as it was first heard. */
    static final class Line {
        /** When it was to be sent. */
        final long intended;

        final Sender sender;
        private final ByteBuf text;
        private int missing;

        private Line(ByteBuf text, Sender sender, long intended, int missing) {
            this.text = text;
            this.sender = sender;
            this.intended = intended;
            this.missing = missing;
        }

        /** All in the room have it now. */
        boolean isComplete() {
            return missing == 0;
        }
    }

    /** Knows what was sent. */
    interface Senders {
        Sender sender(int number);
    }

    /** Knows what it sent. */
    interface Sender {
        /** The next of its messages was heard; when it was to be sent. */
        long heard(long n);
    }

    RoomLog(int readers) {
        this.readers = readers;
    }

    /** One more reader was told what is at a place of the timeline. */
    Line told(long place, ByteBuf in, int start, int length, Senders senders) {
        var line = place < end ? lines[(int) (place & (KEPT - 1))] : first(in, start, length, senders);
        if (line == null || end - place > KEPT || line.missing == 0) {
            throw new IllegalStateException("a reader is " + (end - place) + " entries behind another");
        }
        if (line.text.capacity() != length || !ByteBufUtil.equals(line.text, 0, in, start, length)) {
            throw new IllegalStateException("one reader was told " + line.text.toString(StandardCharsets.UTF_8)
                    + ", another " + in.toString(start, length, StandardCharsets.UTF_8));
        }
        line.missing--;
        return line;
    }

    private Line first(ByteBuf in, int start, int length, Senders senders) {
        var text = new byte[length];
        in.getBytes(start, text);
        var dash = number(text, idOf(text));
        var quote = number(text, dash.end + 1);
        var sender = senders.sender((int) dash.value);
        var line = new Line(Unpooled.wrappedBuffer(text), sender, sender.heard(quote.value), readers);
        lines[(int) (end++ & (KEPT - 1))] = line;
        return line;
    }

    private static int idOf(byte[] text) {
        outer:
        for (int at = 0; at < text.length - ID.length; at++) {
            for (int i = 0; i < ID.length; i++) {
                if (text[at + i] != ID[i]) {
                    continue outer;
                }
            }
            return at + ID.length;
        }
        throw new IllegalStateException("not a message: " + new String(text, StandardCharsets.UTF_8));
    }

    private record Number(long value, int end) {}

    private static Number number(byte[] text, int from) {
        var value = 0L;
        var at = from;
        while (text[at] >= '0' && text[at] <= '9') {
            value = 10 * value + text[at++] - '0';
        }
        return new Number(value, at);
    }
}
