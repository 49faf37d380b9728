package org.althing.adapter.websocket;

import io.netty.buffer.ByteBuf;

/**
 * Whole frames one after the other, ready for the wire, in one buffer.
 *
 * @param bytes whoever has these frames has one share in it
 * @param count how many frames, at least one
 */
record Frames(ByteBuf bytes, int count) {
    /** The same for somebody else, who has a share of their own. */
    Frames share() {
        return new Frames(bytes.retainedDuplicate(), count);
    }

    int length() {
        return bytes.readableBytes();
    }

    void release() {
        bytes.release();
    }
}
