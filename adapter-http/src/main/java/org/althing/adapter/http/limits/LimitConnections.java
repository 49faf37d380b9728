package org.althing.adapter.http.limits;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.althing.adapter.http.json.Json;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.adapter.http.problem.Problems;
import org.althing.adapter.http.problem.RequestId;
import org.althing.application.Problem;
import org.jspecify.annotations.Nullable;

/** Answers a connection that is one too many at once, before it asks anything, and ends one that has asked enough. */
@Singleton
final class LimitConnections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Connections connections;

    LimitConnections(Connections connections) {
        this.connections = connections;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(connections, null));
        return event.getBean();
    }

    private record Customizer(
            Connections connections, @Nullable Channel channel) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel specialized, ChannelRole role) {
            return new Customizer(connections, specialized);
        }

        @Override
        public void onStreamPipelineBuilt() {
            var codec = channel == null ? null : channel.pipeline().context(HttpServerCodec.class);
            if (channel == null || codec == null) {
                return;
            }
            var tooMany = connections.open(channel);
            if (tooMany.isEmpty()) {
                channel.pipeline()
                        .addAfter(
                                codec.name(),
                                "althing-requests",
                                new Enough(connections.limits().requestsPerConnection()));
                return;
            }
            channel.pipeline().addFirst("althing-too-many", new Deaf());
            codec.writeAndFlush(Unpooled.copiedBuffer(answer(tooMany.get()), StandardCharsets.UTF_8))
                    .addListener(ChannelFutureListener.CLOSE);
        }

        /** Whole, for there is no request that it answers, and nothing of HTTP's comes by any more. */
        private static String answer(Connections.TooMany why) {
            var problem = switch (why) {
                case OF_ALL ->
                    ProblemDocument.of(Problem.SERVER_UNAVAILABLE, "The server has no room for more connections.");
                case OF_ADDRESS ->
                    ProblemDocument.of(Problem.REQUEST_TOO_MANY, "Too many connections from one address.");
            };
            var id = RequestId.next();
            var body = new String(Json.write(problem.tree(id)), StandardCharsets.UTF_8);
            return "HTTP/1.1 " + problem.status() + " " + problem.title() + "\r\nContent-Type: " + Problems.MEDIA_TYPE
                    + "\r\nX-Request-Id: " + id + "\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
        }
    }

    /** Whatever a connection says that was refused is passed over. */
    private static final class Deaf extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
        }
    }

    /** Closes a connection behind the answer to its last request. */
    private static final class Enough extends ChannelDuplexHandler {
        private final int most;
        private int answers;

        Enough(int most) {
            this.most = most;
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof HttpResponse response && ++answers >= most) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
            var isLast = message instanceof LastHttpContent && answers >= most;
            context.write(message, isLast ? promise.unvoid().addListener(ChannelFutureListener.CLOSE) : promise);
        }
    }
}
