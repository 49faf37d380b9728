package org.althing.bootstrap.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The least of a WebSocket client: the frames of a server are found in what is read, without an object for any of them, so
 * that the load costs far less than what is loaded.
 */
abstract class Frames extends ChannelInboundHandlerAdapter {
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8A;
    private static final int MASKED = 0x80;
    private static final int MASK = 0x5AC3_3CA5;

    private final String request;
    private @Nullable ByteBuf unfinished;
    private boolean upgraded;

    Frames(String path, String token) {
        request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Protocol: althing.v1\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n";
    }

    /** The server agreed to talk. */
    abstract void upgraded(Channel channel);

    /** A text came: so many bytes from an index on, only to be looked at now. */
    abstract void text(ByteBuf in, int start, int length);

    /** All of one read was told. */
    abstract void told();

    abstract void failed(String why);

    /** A text as a masked frame. */
    static ByteBuf frame(Channel channel, int opcode, byte[] payload) {
        var frame = channel.alloc().directBuffer(payload.length + 8);
        frame.writeByte(opcode);
        if (payload.length < 126) {
            frame.writeByte(MASKED | payload.length);
        } else {
            frame.writeByte(MASKED | 126).writeShort(payload.length);
        }
        frame.writeInt(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.writeByte(payload[i] ^ MASK >>> 24 - 8 * (i & 3));
        }
        return frame;
    }

    static ByteBuf text(Channel channel, byte[] payload) {
        return frame(channel, TEXT, payload);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        ctx.writeAndFlush(ctx.alloc().buffer().writeBytes(request.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        var in = joined((ByteBuf) message);
        if (!upgraded) {
            upgrade(ctx, in);
        }
        if (upgraded) {
            takeFrames(ctx, in);
        }
        if (in.isReadable()) {
            unfinished = in;
        } else {
            in.release();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        told();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        failed("the server closed a connection");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        failed(cause.toString());
    }

    private ByteBuf joined(ByteBuf in) {
        if (unfinished == null) {
            return in;
        }
        var before = unfinished;
        unfinished = null;
        var all = in.alloc().directBuffer(before.readableBytes() + in.readableBytes());
        all.writeBytes(before).writeBytes(in);
        before.release();
        in.release();
        return all;
    }

    private void upgrade(ChannelHandlerContext ctx, ByteBuf in) {
        var answer = in.toString(StandardCharsets.US_ASCII);
        var end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        if (!answer.startsWith("HTTP/1.1 101")) {
            failed("no upgrade: " + answer);
            return;
        }
        in.skipBytes(end + 4);
        upgraded = true;
        upgraded(ctx.channel());
    }

    private void takeFrames(ChannelHandlerContext ctx, ByteBuf in) {
        while (in.readableBytes() >= 2) {
            var at = in.readerIndex();
            var length = in.getByte(at + 1) & 0x7F;
            var header = length < 126 ? 2 : length == 126 ? 4 : 10;
            if (in.readableBytes() < header) {
                return;
            }
            if (length >= 126) {
                length = length == 126 ? in.getUnsignedShort(at + 2) : (int) in.getLong(at + 2);
            }
            if (in.readableBytes() < header + length) {
                return;
            }
            take(ctx, in, in.getByte(at) & 0xFF, at + header, length);
            in.readerIndex(at + header + length);
        }
    }

    private void take(ChannelHandlerContext ctx, ByteBuf in, int opcode, int start, int length) {
        switch (opcode) {
            case TEXT -> text(in, start, length);
            case PING -> {
                var payload = new byte[length];
                in.getBytes(start, payload);
                ctx.writeAndFlush(frame(ctx.channel(), PONG, payload));
            }
            case CLOSE -> failed("the server closed a socket with " + in.getUnsignedShort(start));
            default -> failed("a frame that nobody expects: " + Integer.toHexString(opcode));
        }
    }
}
