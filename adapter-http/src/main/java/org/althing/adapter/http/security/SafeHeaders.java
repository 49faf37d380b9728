package org.althing.adapter.http.security;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslHandler;
import jakarta.inject.Singleton;
import java.util.Map;
import org.althing.adapter.http.problem.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * Puts the headers that keep browsers safe on every answer, at the wire: answers to what was no request, and to the opening
 * of sockets, pass through no filter.
 */
@Singleton
final class SafeHeaders implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(null));
        return event.getBean();
    }

    private record Customizer(@Nullable Channel channel) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel specialized, ChannelRole role) {
            return new Customizer(specialized);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null) {
                var codec = channel.pipeline().context(HttpServerCodec.class);
                if (codec != null) {
                    channel.pipeline().addAfter(codec.name(), "althing-safe-headers", new Handler());
                }
            }
        }
    }

    private static final class Handler extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof HttpResponse response) {
                complete(response.headers());
                if (context.pipeline().get(SslHandler.class) != null) {
                    response.headers().set("Strict-Transport-Security", "max-age=31536000");
                }
            }
            context.write(message, promise);
        }

        private static void complete(HttpHeaders headers) {
            HEADERS.forEach(headers::set);
            if (!headers.contains(RequestId.HEADER)) {
                headers.set(RequestId.HEADER, RequestId.next());
            }
        }
    }
}
