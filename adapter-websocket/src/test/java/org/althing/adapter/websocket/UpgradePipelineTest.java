package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpgradePipelineTest {
    private final WebSocketFrameDecoder ofTheHandshake =
            new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder().build());
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Socket socket = mock();

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void the_decoder_is_ours_before_the_answer_leaves() {
        var whenItLeft = new ArrayList<@Nullable WebSocketFrameDecoder>();
        channel.pipeline()
                .addLast(new ChannelOutboundHandlerAdapter() {
                    @Override
                    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
                        whenItLeft.add(context.pipeline().get(WebSocketFrameDecoder.class));
                        context.write(message, promise);
                    }
                })
                .addLast(ofTheHandshake)
                .addLast(new SocketHandler(socket));
        answer(HttpResponseStatus.SWITCHING_PROTOCOLS);
        assertEquals(1, whenItLeft.size());
        assertNotNull(whenItLeft.getFirst());
        assertNotSame(ofTheHandshake, whenItLeft.getFirst());
    }

    @Test
    void any_other_answer_changes_nothing() {
        channel.pipeline().addLast(ofTheHandshake).addLast(new SocketHandler(socket));
        answer(HttpResponseStatus.BAD_REQUEST);
        assertSame(ofTheHandshake, channel.pipeline().get(WebSocketFrameDecoder.class));
        assertEquals(1, channel.outboundMessages().size());
    }

    @Test
    void a_connection_that_is_gone_is_not_prepared() {
        serveHttp();
        channel.close().syncUninterruptibly();
        assertFalse(Upgrade.prepare(channel.pipeline(), socket));
        assertNull(channel.pipeline().get(SocketHandler.class));
    }

    @Test
    void a_connection_that_serves_no_http_is_not_prepared() {
        assertFalse(Upgrade.prepare(channel.pipeline(), socket));
        assertNull(channel.pipeline().get(SocketHandler.class));
        serveHttp();
        assertTrue(Upgrade.prepare(channel.pipeline(), socket));
    }

    private void serveHttp() {
        channel.pipeline()
                .addLast(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, new ChannelInboundHandlerAdapter());
    }

    private void answer(HttpResponseStatus status) {
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    }
}
