package org.althing.adapter.websocket;

/**
 * Why the server closes a socket: from 4000 to 4499 the client is to come back, from 4500 to 4999 not.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-7.4">RFC 6455, section 7.4</a>
 */
enum CloseCode {
    BROKEN_FRAME(1002, "broken frame", Manner.BEGUN_ONLY),
    BROKEN_TEXT(1007, "not UTF-8", Manner.BEGUN_ONLY),
    TOO_LONG(1009, "message too long", Manner.BEGUN_ONLY),
    FAULT(1011, "the server made a mistake", Manner.AT_ONCE),
    SERVER_STOPS(1012, "the server stops", Manner.ALL_DONE),
    CREDENTIALS_EXPIRED(4005, "credentials expired", Manner.ALL_DONE),
    TOO_SLOW(4008, "reads too slowly", Manner.AT_ONCE),
    NO_PONG(4012, "no pong", Manner.AT_ONCE),
    TOO_FAST(4013, "sends too fast", Manner.BEGUN_ONLY),
    BAD_FRAME(4500, "not a JSON object in a text frame", Manner.BEGUN_ONLY),
    CREDENTIALS_ENDED(4501, "credentials ended", Manner.BEGUN_ONLY),
    NOT_A_MEMBER(4503, "no longer a member", Manner.ALL_DONE),
    REPLACED(4507, "replaced by a newer connection", Manner.ALL_DONE);

    private final int code;
    private final String reason;
    private final Manner manner;

    /** What happens before the close is said. */
    enum Manner {
        /** All messages that came in whole are done and answered. */
        ALL_DONE,
        /** Messages that are not begun are not done; what was done is answered. */
        BEGUN_ONLY,
        /** Nothing: there is nobody to read it in time. */
        AT_ONCE
    }

    CloseCode(int code, String reason, Manner manner) {
        this.code = code;
        this.reason = reason;
        this.manner = manner;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }

    Manner manner() {
        return manner;
    }
}
