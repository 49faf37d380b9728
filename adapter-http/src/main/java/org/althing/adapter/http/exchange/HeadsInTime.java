package org.althing.adapter.http.exchange;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose next request does not show its head in time, whatever trickles in: else a few slow ones could
 * hold all that the server has.
 */
@Singleton
final class HeadsInTime implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Duration patience;

    HeadsInTime(@Property(name = "althing.server.head-timeout", defaultValue = "10s") Duration patience) {
        this.patience = patience;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(patience, null));
        return event.getBean();
    }

    private record Customizer(Duration patience, @Nullable Channel channel) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel specialized, ChannelRole role) {
            return new Customizer(patience, specialized);
        }

        @Override
        public void onStreamPipelineBuilt() {
            var codec = channel == null ? null : channel.pipeline().context(HttpServerCodec.class);
            if (channel != null && codec != null) {
                var watch = new Watch(patience);
                channel.pipeline().addBefore(codec.name(), "althing-bytes", watch.bytes());
                channel.pipeline().addAfter(codec.name(), "althing-heads", watch.heads());
            }
        }
    }

    /** What is known of one connection; used on its event loop alone. */
    private static final class Watch {
        private final Duration patience;
        private @Nullable ScheduledFuture<?> alarm;
        private boolean inRequest;

        Watch(Duration patience) {
            this.patience = patience;
        }

        /** Before the decoder: something arrives, or may. */
        ChannelInboundHandlerAdapter bytes() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void handlerAdded(ChannelHandlerContext context) {
                    wait(context);
                }

                @Override
                public void channelRead(ChannelHandlerContext context, Object message) {
                    wait(context);
                    context.fireChannelRead(message);
                }

                @Override
                public void channelInactive(ChannelHandlerContext context) {
                    calm();
                    context.fireChannelInactive();
                }

                private void wait(ChannelHandlerContext context) {
                    if (!inRequest && alarm == null && isHttp(context)) {
                        alarm = context.executor()
                                .schedule(() -> ring(context), patience.toMillis(), TimeUnit.MILLISECONDS);
                    }
                }
            };
        }

        /** Behind the decoder: a head is there, or a request ends. */
        ChannelInboundHandlerAdapter heads() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object message) {
                    if (message instanceof HttpRequest) {
                        inRequest = true;
                        calm();
                    }
                    if (message instanceof LastHttpContent) {
                        inRequest = false;
                    }
                    context.fireChannelRead(message);
                }
            };
        }

        private void ring(ChannelHandlerContext context) {
            alarm = null;
            if (isHttp(context)) {
                context.close();
            }
        }

        private void calm() {
            if (alarm != null) {
                alarm.cancel(false);
                alarm = null;
            }
        }

        /** A connection that became a socket has no decoder of requests any more. */
        private static boolean isHttp(ChannelHandlerContext context) {
            return context.pipeline().context(HttpServerCodec.class) != null;
        }
    }
}
