package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.althing.application.Fuzzing;

/** In whatever pieces a message comes, it is put together as it was, or refused as the JDK's own decoder would refuse it. */
class IntakeFuzzTest implements Fuzzing {
    private static final byte[] TEXT =
            "Is there coffee? þing, e\u0301, مرحبا, 日本語, 👩‍🚀, \uD800\uDC00 and the last of it"
                    .getBytes(StandardCharsets.UTF_8);

    @Override
    public void trial(Random random) {
        var message = random.nextInt(3) == 0 ? TEXT : Fuzzing.mutated(TEXT, random);
        var intake = new Intake();
        var from = 0;
        while (true) {
            var to = Math.min(message.length, from + random.nextInt(1 + random.nextInt(40)));
            var isLast = to == message.length && random.nextBoolean();
            switch (intake.take(frame(message, from, to, isLast))) {
                case Intake.Message whole -> {
                    assertArrayEquals(message, whole.bytes());
                    assertEquals(true, isUtf8(message));
                    return;
                }
                case Intake.Bad bad -> {
                    assertEquals(CloseCode.BROKEN_TEXT, bad.why());
                    assertEquals(false, isUtf8(message));
                    return;
                }
                case Intake.Part part -> assertEquals(false, isLast);
            }
            from = to;
        }
    }

    private static WebSocketFrame frame(byte[] message, int from, int to, boolean isLast) {
        var piece = Unpooled.wrappedBuffer(message, from, to - from);
        return from == 0 ? new TextWebSocketFrame(isLast, 0, piece) : new ContinuationWebSocketFrame(isLast, 0, piece);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
