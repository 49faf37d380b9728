package org.althing.adapter.websocket;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.althing.application.Althing;
import org.althing.application.room.FollowRoom;
import org.althing.domain.room.RoomPointer;
import org.jspecify.annotations.Nullable;

/**
 * A socket like a room's, in all that is WebSocket and not our protocol: it says back what it hears, be it binary, and of
 * any length. Only where the property {@value #ON} is set.
 */
@ServerWebSocket(Echo.PATH)
@Requires(property = Echo.ON)
final class Echo {
    static final String ON = "test.echo";
    static final String PATH = "/echo";

    private static final int TEXT_AND_FINAL = 0x81;
    private static final int BINARY_AND_FINAL = 0x82;

    @OnOpen
    void open(HttpRequest<?> request) {
        request.getAttribute(UpgradeFilter.SOCKET, Socket.class).orElseThrow().upgraded();
    }

    @OnMessage
    void message(String text) {
        throw new IllegalStateException("a message went past its socket");
    }

    /** In place of {@link UpgradeFilter} and {@link Doorkeeper}: everybody may come in. */
    @ServerFilter(PATH)
    @Requires(property = ON)
    static final class Door {
        private final Sockets sockets;
        private final Althing althing;

        Door(Sockets sockets, Althing althing) {
            this.sockets = sockets;
            this.althing = althing;
        }

        @RequestFilter
        void admit(HttpRequest<?> request) {
            var channel =
                    ((NettyHttpRequest<?>) request).getChannelHandlerContext().channel();
            var caller = People.named("autobahn");
            var socket = new Socket(sockets, channel, caller, Instant.MAX, new AnyMessage());
            var room = RoomPointer.parse("echo").orElseThrow();
            var command = new FollowRoom.Command(caller, room, null, null, socket);
            switch (althing.get(FollowRoom.class).follow(command)) {
                case FollowRoom.Following following ->
                    socket.sit(following, message -> {
                        socket.replyPage(frame(message, channel));
                        return CompletableFuture.completedStage(message);
                    });
                case FollowRoom.Result refusal -> throw new AssertionError(refusal);
            }
            channel.pipeline().addFirst(new Unwelcoming());
            Upgrade.prepare(channel.pipeline(), socket);
            request.setAttribute(UpgradeFilter.SOCKET, socket);
        }

        private static ByteBuf frame(byte[] message, Channel channel) {
            var length = message.length - 1;
            var frame = channel.alloc().buffer(FrameHeader.MAX_BYTES + length);
            frame.setIndex(FrameHeader.MAX_BYTES, FrameHeader.MAX_BYTES).writeBytes(message, 1, length);
            FrameHeader.prepend(frame);
            return frame.setByte(frame.readerIndex(), message[0]);
        }
    }

    /** Marks each message by a first byte, which is that of the frame to answer with. Text is as strict as ever. */
    private static final class AnyMessage extends Intake {
        private @Nullable ByteArrayOutputStream binary;

        AnyMessage() {
            super(32 << 20, Integer.MAX_VALUE);
        }

        @Override
        Taken take(WebSocketFrame frame) {
            if (frame instanceof BinaryWebSocketFrame) {
                binary = new ByteArrayOutputStream();
                binary.write(BINARY_AND_FINAL);
            }
            return binary == null ? marked(super.take(frame)) : more(binary, frame);
        }

        private Taken more(ByteArrayOutputStream message, WebSocketFrame frame) {
            message.writeBytes(ByteBufUtil.getBytes(frame.content()));
            if (!frame.isFinalFragment()) {
                return new Part();
            }
            binary = null;
            return new Message(message.toByteArray());
        }

        private static Taken marked(Taken taken) {
            if (!(taken instanceof Message(var bytes))) {
                return taken;
            }
            var marked = new byte[bytes.length + 1];
            marked[0] = (byte) TEXT_AND_FINAL;
            System.arraycopy(bytes, 0, marked, 1, bytes.length);
            return new Message(marked);
        }
    }

    /** Keeps back the one frame that nobody who expects an echo expects: the welcome, which is the first. */
    private static final class Unwelcoming extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof ByteBuf bytes && bytes.getUnsignedByte(bytes.readerIndex()) == TEXT_AND_FINAL) {
                bytes.release();
                promise.trySuccess();
                context.pipeline().remove(this);
            } else {
                context.write(message, promise);
            }
        }
    }
}
