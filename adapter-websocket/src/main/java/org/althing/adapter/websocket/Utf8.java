package org.althing.adapter.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Checks text that arrives in pieces for being UTF-8 (RFC 3629, section 4): no overlong forms, no surrogates, nothing
 * above U+10FFFF. It fails with the first byte that cannot be right.
 */
final class Utf8 {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    /** How many bytes are to follow, and between what the next of them lies. */
    private int missing;

    private int least;
    private int most;

    /** Whether all that came so far can be the beginning of UTF-8; after a no it is not asked again. */
    boolean accepts(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (missing == 0) {
                i = skipAscii(text, i, to);
            }
            if (i < to && !accepts(text[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no character is unfinished. */
    boolean isComplete() {
        return missing == 0;
    }

    /** Eight bytes at a time, which is most of most texts. */
    private static int skipAscii(byte[] text, int from, int to) {
        var i = from;
        while (i + Long.BYTES <= to && ((long) EIGHT_BYTES.get(text, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        return i;
    }

    private boolean accepts(int b) {
        return missing == 0 ? begins(b) : continues(b);
    }

    private boolean begins(int b) {
        if (b < 0x80) {
            return true;
        }
        if (b < 0xC2 || b > 0xF4) {
            return false;
        }
        missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return true;
    }

    private boolean continues(int b) {
        if (b < least || b > most) {
            return false;
        }
        missing--;
        least = 0x80;
        most = 0xBF;
        return true;
    }
}
