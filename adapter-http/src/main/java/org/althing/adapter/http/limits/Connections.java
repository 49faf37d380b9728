package org.althing.adapter.http.limits;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.althing.adapter.http.exchange.ClientAddress;
import org.althing.domain.IpAddress;

/** Counts the connections that are open, and those of each address. Thread-safe. */
@Singleton
public final class Connections {
    private static final AttributeKey<Boolean> KNOWN = AttributeKey.valueOf("althing.known");

    private final ConnectionLimits limits;
    private final ClientAddress clientAddress;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<IpAddress, Count> byAddress = new ConcurrentHashMap<>();

    /** @param unknown of those, on which nobody has shown a good credential yet */
    private record Count(int open, int unknown) {
        Count plus(int moreOpen, int moreUnknown) {
            return new Count(open + moreOpen, unknown + moreUnknown);
        }
    }

    /** Why a connection is one too many. */
    enum TooMany {
        /** The server has no room for more. */
        OF_ALL,
        /** The address has its share. */
        OF_ADDRESS
    }

    Connections(ConnectionLimits limits, ClientAddress clientAddress) {
        this.limits = limits;
        this.clientAddress = clientAddress;
    }

    ConnectionLimits limits() {
        return limits;
    }

    /** Counts a connection until it is closed, and says if it is one too many. */
    Optional<TooMany> open(Channel channel) {
        all.incrementAndGet();
        channel.closeFuture().addListener(closed -> all.decrementAndGet());
        if (all.get() > limits.connections()) {
            return Optional.of(TooMany.OF_ALL);
        }
        var address = address(channel);
        if (address.isEmpty() || clientAddress.isOwnOrProxy(address.get())) {
            return Optional.empty();
        }
        var count = byAddress.merge(address.get(), new Count(1, 1), (before, one) -> before.plus(1, 1));
        channel.closeFuture().addListener(closed -> leave(address.get(), channel));
        return count.open() > limits.connectionsPerAddress() || count.unknown() > limits.unknownConnectionsPerAddress()
                ? Optional.of(TooMany.OF_ADDRESS)
                : Optional.empty();
    }

    /** Somebody has shown a good credential on a request's connection. */
    public void isKnown(HttpRequest<?> request) {
        if (request instanceof NettyHttpRequest<?> netty) {
            var channel = netty.getChannelHandlerContext().channel();
            if (channel.attr(KNOWN).getAndSet(true) == null) {
                address(channel)
                        .ifPresent(address -> byAddress.computeIfPresent(address, (same, count) -> count.plus(0, -1)));
            }
        }
    }

    /** How many are open. */
    int count() {
        return all.get();
    }

    private void leave(IpAddress address, Channel channel) {
        var wasUnknown = channel.attr(KNOWN).get() == null ? 1 : 0;
        byAddress.computeIfPresent(address, (same, count) -> count.open() <= 1 ? null : count.plus(-1, -wasUnknown));
    }

    private static Optional<IpAddress> address(Channel channel) {
        return channel.remoteAddress() instanceof InetSocketAddress inet
                ? Optional.of(IpAddress.of(inet.getAddress().getAddress()).unmapped())
                : Optional.empty();
    }
}
