package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The JDK's own decoder says what is UTF-8. */
class Utf8Test {
    private final Random random = new Random(3629);

    @Test
    void every_text_of_up_to_three_bytes_that_matter_is_judged_as_by_the_jdk() {
        int[] bytes = {
            0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
            0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
        };
        for (var a : bytes) {
            assertSame((byte) a);
            for (var b : bytes) {
                assertSame((byte) a, (byte) b);
                for (var c : bytes) {
                    assertSame((byte) a, (byte) b, (byte) c);
                    for (var d : bytes) {
                        assertSame((byte) a, (byte) b, (byte) c, (byte) d);
                    }
                }
            }
        }
    }

    @Test
    void texts_at_random_are_judged_as_by_the_jdk() {
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.appendCodePoint(random.nextInt(4) > 0 ? 'a' + random.nextInt(26) : anyPoint());
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertSame(bytes);
        }
    }

    private int anyPoint() {
        var point = random.nextInt(Character.MAX_CODE_POINT + 1);
        return point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point;
    }

    private void assertSame(byte... text) {
        var cut = text.length == 0 ? 0 : random.nextInt(text.length);
        var utf8 = new Utf8();
        var ours = utf8.accepts(text, 0, cut) && utf8.accepts(text, cut, text.length) && utf8.isComplete();
        assertEquals(isUtf8(text), ours, () -> Arrays.toString(text));
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
