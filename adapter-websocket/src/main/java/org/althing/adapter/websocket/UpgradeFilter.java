package org.althing.adapter.websocket;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.althing.adapter.websocket.Doorkeeper.Admitted;
import org.althing.adapter.websocket.Doorkeeper.Outcome;
import org.althing.adapter.websocket.Doorkeeper.Refused;

/**
 * Stands before the upgrade: who may come in has a seat in the room when the upgrade is answered, and who may not gets an
 * answer of HTTP. Last of the filters, since the caller must be known.
 */
@ServerFilter("/ws/*")
final class UpgradeFilter implements Ordered {
    /** The request's attribute that holds the {@link Socket}. */
    static final String SOCKET = Socket.class.getName();

    private final Doorkeeper doorkeeper;
    private final Sockets sockets;

    UpgradeFilter(Doorkeeper doorkeeper, Sockets sockets) {
        this.doorkeeper = doorkeeper;
        this.sockets = sockets;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    /** Asks on a virtual thread, and goes on where the channel lives: there the pipeline can be changed in peace. */
    @RequestFilter
    CompletableFuture<Optional<HttpResponse<?>>> admit(HttpRequest<?> request) {
        if (!(request instanceof NettyHttpRequest<?> netty)) {
            throw new IllegalStateException("sockets need Netty's request, not " + request.getClass());
        }
        var channel = netty.getChannelHandlerContext().channel();
        var answer = new CompletableFuture<Optional<HttpResponse<?>>>();
        sockets.workers().execute(() -> {
            var outcome = doorkeeper.ask(request, channel);
            channel.eventLoop().execute(() -> answer.complete(goOn(outcome, request, channel)));
        });
        return answer;
    }

    private static Optional<HttpResponse<?>> goOn(Outcome outcome, HttpRequest<?> request, Channel channel) {
        return switch (outcome) {
            case Refused refused -> Optional.of(refused.answer());
            case Admitted admitted -> letIn(admitted.socket(), request, channel);
        };
    }

    /** Whatever goes wrong here, there is an answer, and no seat is left behind. */
    private static Optional<HttpResponse<?>> letIn(Socket socket, HttpRequest<?> request, Channel channel) {
        try {
            if (!Upgrade.prepare(channel.pipeline(), socket)) {
                socket.gone();
                return Optional.of(Doorkeeper.tooLate(request).answer());
            }
            request.setAttribute(SOCKET, socket);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            socket.gone();
            return Optional.of(Doorkeeper.fault(request, e).answer());
        }
    }
}
