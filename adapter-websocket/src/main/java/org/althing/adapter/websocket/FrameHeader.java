package org.althing.adapter.websocket;

import io.netty.buffer.ByteBuf;

/** The header of an unmasked text frame in one piece (RFC 6455, section 5.2). */
final class FrameHeader {
    /** Room to leave before the payload. */
    static final int MAX_BYTES = 10;

    private static final byte TEXT_AND_FINAL = (byte) 0x81;
    private static final int MAX_7_BITS = 125;
    private static final int MAX_16_BITS = 0xFFFF;
    private static final int SAYS_16_BITS = 126;
    private static final int SAYS_64_BITS = 127;

    private FrameHeader() {}

    /** Puts the header right before the readable bytes. */
    static void prepend(ByteBuf payload) {
        var length = payload.readableBytes();
        var end = payload.readerIndex();
        if (length <= MAX_7_BITS) {
            payload.readerIndex(end - 2).setByte(end - 1, length);
        } else if (length <= MAX_16_BITS) {
            payload.readerIndex(end - 4).setByte(end - 3, SAYS_16_BITS).setShort(end - 2, length);
        } else {
            payload.readerIndex(end - 10).setByte(end - 9, SAYS_64_BITS).setLong(end - 8, length);
        }
        payload.setByte(payload.readerIndex(), TEXT_AND_FINAL);
    }
}
