package org.althing.adapter.websocket;

/**
 * Why the server closes a socket: from 4000 to 4499 the client is to come back, from 4500 to 4999 not.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-7.4">RFC 6455, section 7.4</a>
 */
enum CloseCode {
    BROKEN_FRAME(1002, "broken frame"),
    BROKEN_TEXT(1007, "not UTF-8"),
    TOO_LONG(1009, "message too long"),
    FAULT(1011, "the server made a mistake"),
    SERVER_STOPS(1012, "the server stops"),
    TOO_SLOW(4008, "reads too slowly"),
    NO_PONG(4012, "no pong"),
    TOO_FAST(4013, "sends too fast"),
    BAD_FRAME(4500, "not a JSON object in a text frame"),
    NOT_A_MEMBER(4503, "no longer a member"),
    REPLACED(4507, "replaced by a newer connection");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
