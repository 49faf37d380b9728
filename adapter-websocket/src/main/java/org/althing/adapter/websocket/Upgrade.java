package org.althing.adapter.websocket;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.websocket.NettyServerWebSocketHandler;
import io.micronaut.http.server.netty.websocket.NettyServerWebSocketUpgradeHandler;
import io.netty.channel.ChannelPipeline;
import java.util.List;

/** What an upgrade does to a channel's pipeline, on its event loop. */
final class Upgrade {
    /** Of no use to a socket: frames do not reach Micronaut, and our own pings find who is idle. */
    private static final List<String> LEFTOVERS =
            List.of(NettyServerWebSocketHandler.ID, ChannelPipelineCustomizer.HANDLER_IDLE_STATE);

    private Upgrade() {}

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

    /** After the upgrade: what served HTTP is let go. */
    static void finish(ChannelPipeline pipeline) {
        for (var name : LEFTOVERS) {
            if (pipeline.get(name) != null) {
                pipeline.remove(name);
            }
        }
    }
}
