package org.althing.adapter.websocket;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.ChannelInboundHandlerAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.althing.application.Althing;
import org.althing.application.Caller;
import org.althing.application.identity.ConfirmCaller;
import org.althing.application.identity.inmemory.InMemoryEndings;
import org.althing.application.identity.spi.Endings;
import org.althing.application.room.FollowRoom;
import org.althing.application.room.PostMessage;
import org.althing.application.room.ReadTimeline;
import org.althing.domain.identity.Scope;

/** Puts the use cases of a test's Althing, and the callers that the HTTP door would find, where the sockets look. */
@Factory
final class TestWiring {
    @Singleton
    Endings endings() {
        return new InMemoryEndings();
    }

    /** Whoever the Believer believes is not kept by the Althing. */
    @Singleton
    ConfirmCaller confirmCaller(Tampering tampering) {
        return tampering.confirm(command -> new ConfirmCaller.Confirmed());
    }

    @Singleton
    FollowRoom followRoom(Althing althing, Tampering tampering) {
        return tampering.follow(althing.get(FollowRoom.class));
    }

    @Singleton
    PostMessage postMessage(Althing althing, Tampering tampering) {
        return tampering.post(althing.get(PostMessage.class));
    }

    @Singleton
    ReadTimeline readTimeline(Althing althing, Tampering tampering) {
        return tampering.read(althing.get(ReadTimeline.class));
    }

    /** Believes the header {@code X-Test-User}, in place of the HTTP door's security filter. */
    @ServerFilter("/**")
    static final class Believer {
        @RequestFilter
        void identify(HttpRequest<?> request) {
            var id = request.getHeaders().get("X-Test-Request-Id");
            if (id != null) {
                request.setAttribute("althing.request-id", id);
            }
            var until = request.getHeaders().get("X-Test-Good-Until");
            if (until != null) {
                request.setAttribute("althing.good-until", Instant.parse(until));
            }
            spoil(request);
            var name = request.getHeaders().get("X-Test-User");
            if (name != null) {
                var scopes = request.getHeaders().contains("X-Test-Read-Only")
                        ? Set.of(Scope.ROOMS_READ)
                        : Set.of(Scope.ROOMS_READ, Scope.ROOMS_WRITE);
                var session = request.getHeaders().get("X-Test-Session");
                request.setAttribute(
                        Caller.class.getName(),
                        session == null ? People.named(name, scopes) : People.bySession(name, session));
            }
        }

        /** Makes the upgrade fail at its last step. */
        private static void spoil(HttpRequest<?> request) {
            if (request.getHeaders().contains("X-Test-Spoilt") && request instanceof NettyHttpRequest<?> netty) {
                netty.getChannelHandlerContext()
                        .channel()
                        .pipeline()
                        .addLast(SocketHandler.NAME, new ChannelInboundHandlerAdapter());
            }
        }
    }
}
