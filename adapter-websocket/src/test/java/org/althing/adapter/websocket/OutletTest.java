package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How pings are answered that came in before anything could be written. */
class OutletTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelDuplexHandler());
    private final Outlet outlet =
            new Outlet(channel, new SocketLimits(1, 1, 1, 1, 256, 1 << 20, 1 << 20, Duration.ZERO, Duration.ofDays(1)));

    @AfterEach
    void close() {
        outlet.close();
        channel.finishAndReleaseAll();
    }

    @Test
    void each_ping_is_answered_in_its_turn() {
        ping("one", "two", "three");
        assertEquals(List.of("one", "two", "three"), pongs());
        assertEquals(List.of(), pongs());
    }

    @Test
    void of_a_flood_of_pings_the_newest_is_answered_for_those_before() {
        ping(IntStream.range(0, 1_000).mapToObj(String::valueOf).toArray(String[]::new));
        var answered = pongs();
        assertEquals(16, answered.size());
        assertEquals("999", answered.getLast());
    }

    private void ping(String... payloads) {
        for (var payload : payloads) {
            var bytes = Unpooled.copiedBuffer(payload, StandardCharsets.UTF_8);
            outlet.pinged(bytes);
            bytes.release();
        }
    }

    private List<String> pongs() {
        var place = channel.pipeline().firstContext();
        outlet.write(place, place);
        var texts = new ArrayList<String>();
        for (PongWebSocketFrame pong = channel.readOutbound(); pong != null; pong = channel.readOutbound()) {
            texts.add(pong.content().toString(StandardCharsets.UTF_8));
            pong.release();
        }
        return texts;
    }
}
