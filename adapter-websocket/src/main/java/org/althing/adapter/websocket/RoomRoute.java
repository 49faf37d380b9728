package org.althing.adapter.websocket;

import io.micronaut.http.HttpRequest;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;

/**
 * The address of a room's sockets. It is all that Micronaut does for them: {@link UpgradeFilter} says who may come in, and
 * from the upgrade on a {@link Socket} has the channel to itself.
 *
 * <p>Nobody is kept out here: the use case decides, and answers strangers as HTTP does.
 */
@ServerWebSocket(value = "/ws/{room}", subprotocols = Subprotocol.NEWEST)
final class RoomRoute {
    @OnOpen
    void open(HttpRequest<?> request) {
        request.getAttribute(UpgradeFilter.SOCKET, Socket.class).ifPresent(Socket::upgraded);
    }

    /** Micronaut asks for such a method, and for how long a frame may be. No message ever gets here. */
    @OnMessage(maxPayloadLength = SocketLimits.FRAME_BYTES)
    void message(String text) {
        throw new IllegalStateException("a message went past its socket");
    }
}
