package org.althing.adapter.websocket;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket's place in its channel's pipeline: all frames end here, and only what is HTTP goes on either way. */
final class SocketHandler extends ChannelDuplexHandler {
    static final String NAME = "althing-socket";

    private static final Logger LOG = LoggerFactory.getLogger(SocketHandler.class);

    private final Socket socket;

    SocketHandler(Socket socket) {
        this.socket = socket;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        socket.begin(ctx);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        socket.gone();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof WebSocketFrame frame)) {
            ctx.fireChannelRead(message);
            return;
        }
        try {
            socket.receive(frame);
        } finally {
            frame.release();
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse answer && answer.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            Upgrade.beStrict(ctx.pipeline(), socket.mostBytes());
        }
        ctx.write(message, promise);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (ctx.channel().isWritable()) {
            socket.wake();
        }
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            socket.fallSilent();
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        socket.gone();
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        switch (cause) {
            case CorruptedWebSocketFrameException broken -> {
                LOG.debug("A socket sent a broken frame: {}", broken.getMessage());
                socket.breakOff(code(broken.closeStatus()));
            }
            case IOException lost -> ctx.close();
            default -> {
                LOG.error("A socket failed", cause);
                socket.close(CloseCode.FAULT);
            }
        }
    }

    private static CloseCode code(WebSocketCloseStatus status) {
        if (status.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
            return CloseCode.TOO_LONG;
        }
        return status.equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA)
                ? CloseCode.BROKEN_TEXT
                : CloseCode.BROKEN_FRAME;
    }
}
