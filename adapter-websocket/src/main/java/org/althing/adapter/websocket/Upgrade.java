package org.althing.adapter.websocket;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.websocket.NettyServerWebSocketUpgradeHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.ArrayList;
import java.util.Arrays;

/** What an upgrade does to a channel's pipeline, on its event loop. */
final class Upgrade {
    /** The one version of WebSocket there is (RFC 6455, section 4.1). */
    static final String VERSION = "13";

    private static final int KEY_LENGTH = 24;
    private static final String DECODER = "althing-frames";

    private Upgrade() {}

    /** Whether these are the headers of an opening handshake (RFC 6455, section 4.2.1). */
    static boolean isAskedFor(HttpHeaders headers) {
        var key = headers.get(HttpHeaders.SEC_WEBSOCKET_KEY);
        return has(headers, HttpHeaders.CONNECTION, "upgrade")
                && has(headers, HttpHeaders.UPGRADE, "websocket")
                && VERSION.equals(headers.get(HttpHeaders.SEC_WEBSOCKET_VERSION))
                && key != null
                && key.length() == KEY_LENGTH;
    }

    private static boolean has(HttpHeaders headers, String name, String token) {
        return headers.getAll(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .anyMatch(value -> value.strip().equalsIgnoreCase(token));
    }

    /**
     * Before the answer to the upgrade is written: the socket takes its place ahead of Micronaut's handlers, so that no
     * frame is lost to them, and compression is not offered, for it costs two to three times the work.
     *
     * @return false, and nothing done, if the connection is gone meanwhile
     */
    static boolean prepare(ChannelPipeline pipeline, Socket socket) {
        if (!pipeline.channel().isActive()
                || pipeline.get(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND) == null) {
            return false;
        }
        if (pipeline.get(NettyServerWebSocketUpgradeHandler.COMPRESSION_HANDLER) != null) {
            pipeline.remove(NettyServerWebSocketUpgradeHandler.COMPRESSION_HANDLER);
        }
        pipeline.addBefore(
                ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, SocketHandler.NAME, new SocketHandler(socket));
        return true;
    }

    /** Whether the answer to the upgrade is written, and HTTP is spoken no more. */
    static boolean isDone(ChannelPipeline pipeline) {
        return pipeline.get(WebSocketFrameDecoder.class) != null && pipeline.get(HttpServerCodec.class) == null;
    }

    /**
     * While the answer to the upgrade is on its way out: puts a decoder in the place of the handshake's, which leaves it to
     * the socket how to end what breaks the rules, and ends what is longer than a message may be before it is all there.
     * Nobody may send a frame before that answer (RFC 6455, section 4.1), so the one that goes holds no part of any.
     */
    static void beStrict(ChannelPipeline pipeline, int mostBytes) {
        if (pipeline.get(WebSocketFrameDecoder.class) != null) {
            pipeline.replace(WebSocketFrameDecoder.class, DECODER, new WebSocket13FrameDecoder(strict(mostBytes)));
        }
    }

    private static WebSocketDecoderConfig strict(int mostBytes) {
        return WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(mostBytes)
                .allowExtensions(false)
                .closeOnProtocolViolation(false)
                .build();
    }

    /**
     * After the upgrade: lets go of what served HTTP, which is all that comes behind the codec of frames, and of the watch
     * for idle connections, since a socket has pings of its own.
     *
     * @return past the encoder: what is written here is a frame as it goes over the wire
     */
    static ChannelHandlerContext finish(ChannelPipeline pipeline) {
        var leftovers = new ArrayList<ChannelHandler>();
        var serves = false;
        for (var entry : pipeline) {
            var handler = entry.getValue();
            if ((serves && !isOfSockets(handler)) || handler instanceof IdleStateHandler) {
                leftovers.add(handler);
            }
            serves |= handler instanceof WebSocketFrameDecoder;
        }
        leftovers.forEach(pipeline::remove);
        return pipeline.context(WebSocketFrameEncoder.class);
    }

    private static boolean isOfSockets(ChannelHandler handler) {
        return handler instanceof SocketHandler || handler instanceof WebSocketFrameEncoder;
    }
}
