package org.althing.adapter.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes messages of frames: it puts fragments together and finds what no client may send. */
final class Intake {
    private static final byte[] NOTHING = {};

    private byte[] begun = NOTHING;
    private @Nullable Utf8 text;

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
        var before = begun.length;
        if (before + frame.content().readableBytes() > SocketLimits.FRAME_BYTES) {
            return new Bad(CloseCode.TOO_LONG);
        }
        var all = append(frame.content());
        var last = frame.isFinalFragment();
        var utf8 = text == null ? new Utf8() : text;
        if (!utf8.accepts(all, before) || (last && !utf8.isComplete())) {
            return new Bad(CloseCode.BROKEN_TEXT);
        }
        begun = last ? NOTHING : all;
        text = last ? null : utf8;
        return last ? new Message(all) : new Part();
    }

    private byte[] append(ByteBuf content) {
        if (begun.length == 0) {
            return ByteBufUtil.getBytes(content);
        }
        var longer = Arrays.copyOf(begun, begun.length + content.readableBytes());
        content.getBytes(content.readerIndex(), longer, begun.length, content.readableBytes());
        return longer;
    }
}
