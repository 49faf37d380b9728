package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.althing.application.Fuzzing;

/** Whatever a text frame says, it is one of the frames that there are, or it is said what is wrong with it. */
class InboundFuzzTest implements Fuzzing {
    private static final List<String> FRAMES = List.of(
            "{\"type\":\"send\",\"id\":\"m1\",\"body\":\"Is there coffee?\",\"contentType\":\"text/plain\",\"replyTo\":7}",
            "{\"type\":\"history\",\"id\":\"h\",\"before\":300,\"limit\":200}",
            "{\"x\":[{\"y\":[1.5e3,-7,true,null]}],\"type\":\"ping\",\"id\":\"1\"}");

    @Override
    public void trial(Random random) {
        var frame = FRAMES.get(random.nextInt(FRAMES.size())).getBytes(StandardCharsets.UTF_8);
        // What reaches it is UTF-8.
        var text = new String(Fuzzing.mutated(frame, random), StandardCharsets.UTF_8);

        switch (Inbound.read(text.getBytes(StandardCharsets.UTF_8))) {
            case Inbound.Send send -> {
                assertFalse(send.id().value().isEmpty());
                assertFalse(send.body().value().isEmpty());
            }
            case Inbound.History history -> assertNotNull(history.id());
            case Inbound.Wrong wrong -> assertFalse(wrong.errors().isEmpty());
            case Inbound.Ping _, Inbound.Noise _ -> {}
        }
    }
}
