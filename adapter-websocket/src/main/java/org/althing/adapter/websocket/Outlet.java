package org.althing.adapter.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import java.util.ArrayDeque;

/**
 * What goes out of one socket until it says goodbye: frames of the outbox, pings, and answers to pings.
 *
 * <p>What is not said to be for any thread is for the channel's event loop alone.
 */
final class Outlet {
    /** So many pings that came at once are answered each; beyond, the newest stands for those that it replaced. */
    private static final int MOST_PONGS = 16;

    private final Channel channel;
    private final Outbox outbox;
    private final Heartbeat heartbeat;
    private final ArrayDeque<ByteBuf> pongs = new ArrayDeque<>(0);

    Outlet(Channel channel, SocketLimits limits) {
        this.channel = channel;
        this.outbox = new Outbox(limits);
        this.heartbeat = new Heartbeat(limits.pingEvery().toNanos(), System.nanoTime());
    }

    /** Where frames are put that are to be written. From any thread. */
    Outbox outbox() {
        return outbox;
    }

    /** A ping came in. It is answered, or a newer one is in its place (RFC 6455, section 5.5.3). */
    void pinged(ByteBuf payload) {
        if (pongs.size() == MOST_PONGS) {
            pongs.removeLast().release();
        }
        pongs.add(payload.retain());
    }

    /** A pong came in. */
    void ponged() {
        heartbeat.answered();
    }

    /**
     * Writes what waits, as far as the channel takes it.
     *
     * @param place where frames are written that are encoded yet
     * @param wire past the encoder
     */
    void write(ChannelHandlerContext place, ChannelHandlerContext wire) {
        while (!pongs.isEmpty() && channel.isWritable()) {
            place.write(new PongWebSocketFrame(pongs.remove()), place.voidPromise());
        }
        if (channel.isWritable() && heartbeat.takePing()) {
            place.write(new PingWebSocketFrame(), place.voidPromise());
        }
        do {
            outbox.writeTo(wire);
            wire.flush();
        } while (channel.isWritable() && outbox.isCongested());
    }

    /** Whether the other side is to be asked for a sign of life, or gave none. */
    Heartbeat.Beat tick(long now) {
        return heartbeat.tick(now, channel.config().isAutoRead(), outbox.written());
    }

    /** Lets go of all that waits, and of all that comes. */
    void close() {
        outbox.close();
        pongs.forEach(ByteBuf::release);
        pongs.clear();
    }
}
