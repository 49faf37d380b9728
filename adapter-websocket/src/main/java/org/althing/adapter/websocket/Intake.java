package org.althing.adapter.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes messages of frames: it puts fragments together and finds what no client may send. */
class Intake {
    /** In so many pieces nobody sends who means well; each of them costs work, even an empty one. */
    private static final int MOST_PIECES = 1024;

    private static final byte[] NOTHING = {};

    private final int mostBytes;
    private final int mostPieces;

    /** What came of a message so far; there may be room behind it. */
    private byte[] begun = NOTHING;

    private int length;
    private int pieces;
    private @Nullable Utf8 text;

    Intake() {
        this(SocketLimits.FRAME_BYTES, MOST_PIECES);
    }

    /** With other bounds of a message. */
    Intake(int mostBytes, int mostPieces) {
        this.mostBytes = mostBytes;
        this.mostPieces = mostPieces;
    }

    /** How long a message may be, all its fragments together. */
    int mostBytes() {
        return mostBytes;
    }

    /** What a frame came to. */
    sealed interface Taken {}

    /** A whole message, which is UTF-8. */
    record Message(byte[] bytes) implements Taken {}

    /** There is more to come. */
    record Part() implements Taken {}

    /** The socket is to be closed. */
    record Bad(CloseCode why) implements Taken {}

    /** Takes a frame of data, that is a text, a binary or a continuation; its buffer stays the caller's. */
    Taken take(WebSocketFrame frame) {
        if (frame instanceof BinaryWebSocketFrame) {
            return new Bad(CloseCode.BAD_FRAME);
        }
        pieces++;
        var before = length;
        if (pieces > mostPieces || before + frame.content().readableBytes() > mostBytes) {
            return new Bad(CloseCode.TOO_LONG);
        }
        var last = frame.isFinalFragment();
        append(frame.content());
        var utf8 = text == null ? new Utf8() : text;
        if (!utf8.accepts(begun, before, length) || (last && !utf8.isComplete())) {
            return new Bad(CloseCode.BROKEN_TEXT);
        }
        text = utf8;
        return last ? end() : new Part();
    }

    private Message end() {
        var all = length == begun.length ? begun : Arrays.copyOf(begun, length);
        begun = NOTHING;
        length = 0;
        pieces = 0;
        text = null;
        return new Message(all);
    }

    /** A message of one frame gets an array of its length; one of several an array that doubles. */
    private void append(ByteBuf content) {
        var more = content.readableBytes();
        if (more == 0) {
            return;
        }
        if (length + more > begun.length) {
            begun = Arrays.copyOf(begun, Math.max(length + more, 2 * length));
        }
        content.getBytes(content.readerIndex(), begun, length, more);
        length += more;
    }
}
