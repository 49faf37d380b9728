package org.althing.adapter.websocket;

import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import org.jspecify.annotations.Nullable;

/**
 * How a socket is to end.
 *
 * @param code what the close says; −1 if it says nothing
 * @param manner what happens before
 */
record Farewell(int code, @Nullable String reason, CloseCode.Manner manner) {
    private static final int SILENT = -1;

    /** We end it. */
    static Farewell of(CloseCode why) {
        return new Farewell(why.code(), why.reason(), why.manner());
    }

    /** The client ended it: it gets its own words back. */
    static Farewell echoing(CloseWebSocketFrame close) {
        return new Farewell(close.statusCode(), close.reasonText(), CloseCode.Manner.ALL_DONE);
    }

    /** The client stopped sending without a word. */
    static Farewell silent() {
        return new Farewell(SILENT, null, CloseCode.Manner.ALL_DONE);
    }

    boolean isAtOnce() {
        return manner == CloseCode.Manner.AT_ONCE;
    }

    CloseWebSocketFrame frame() {
        return code == SILENT ? new CloseWebSocketFrame() : new CloseWebSocketFrame(code, reason);
    }
}
