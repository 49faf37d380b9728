package org.althing.bootstrap.benchmark;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * The yardstick of fan-out, in a process of its own: what one client sends is sent to all, and nothing else is done.
 *
 * <p>One event loop, for it runs on one core. A message is made a frame once, and all sockets share that. What came in one
 * read is flushed together.
 */
final class BareNetty {
    private static final int MAX_BYTES = 64 * 1024;

    /** Only touched by the one event loop. */
    private final List<ChannelHandlerContext> clients = new ArrayList<>();

    private BareNetty() {}

    /** Prints the port, and serves until the standard input ends. */
    public static void main(String[] arguments) throws Exception {
        InternalLoggerFactory.setDefaultFactory(
                JdkLoggerFactory.INSTANCE); // its debugging would go where the port goes
        var room = new BareNetty();
        var loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        var server = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new HttpObjectAggregator(MAX_BYTES))
                                .addLast(new WebSocketServerProtocolHandler("/ws", "althing.v1", false, MAX_BYTES))
                                .addLast(room.new Client());
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        System.out.println(((InetSocketAddress) server.localAddress()).getPort());
        while (System.in.read() >= 0) {}
        loop.shutdownGracefully();
    }

    /** A client's place: what it says, all hear. */
    private final class Client extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        private boolean heard;

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
                // Past the encoder: what is written here is a frame as it goes over the wire.
                clients.add(ctx.pipeline().firstContext());
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            clients.remove(ctx.pipeline().firstContext());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame message) {
            var frame = frame(ctx, message.content());
            for (var client : clients) {
                client.write(frame.retainedDuplicate(), client.voidPromise());
            }
            frame.release();
            heard = true;
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext ctx) {
            if (heard) {
                heard = false;
                clients.forEach(ChannelHandlerContext::flush);
            }
        }

        private static ByteBuf frame(ChannelHandlerContext ctx, ByteBuf payload) {
            var length = payload.readableBytes();
            var frame = ctx.alloc().directBuffer(length + 4).writeByte(0x81);
            if (length < 126) {
                frame.writeByte(length);
            } else {
                frame.writeByte(126).writeShort(length);
            }
            return frame.writeBytes(payload);
        }
    }
}
