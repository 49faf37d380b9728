package org.althing.adapter.websocket;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerShutdownEvent;
import io.netty.channel.EventLoop;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.AuthFailed;
import org.althing.application.identity.ConfirmCaller;
import org.althing.application.identity.Ending;
import org.althing.application.identity.spi.Endings;
import org.althing.domain.identity.UserId;
import org.althing.domain.room.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sockets of this server: by event loop, by room and by user. Thread-safe. */
@Singleton
final class Sockets {
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    private final SocketLimits limits;
    private final ConfirmCaller confirmCaller;
    private final Executor workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("socket-", 0).factory());
    private final Set<Socket> all = ConcurrentHashMap.newKeySet();
    private final Map<EventLoop, SocketLoop> loops = new ConcurrentHashMap<>();
    private final Map<RoomId, Room> rooms = new ConcurrentHashMap<>();
    private final Map<UserId, List<Socket>> byUser = new ConcurrentHashMap<>();

    /** A room with sockets in it. */
    private record Room(RoomFrames frames, int sockets) {}

    /** What waits for one socket. */
    private record Queue(Socket socket, long bytes) {}

    Sockets(SocketLimits limits, ConfirmCaller confirmCaller, Endings endings) {
        this.limits = limits;
        this.confirmCaller = confirmCaller;
        endings.follow(this::close);
    }

    SocketLimits limits() {
        return limits;
    }

    /** Where what may block is done: a virtual thread each. */
    Executor workers() {
        return workers;
    }

    SocketLoop loop(EventLoop loop) {
        return loops.computeIfAbsent(loop, one -> new SocketLoop(one, limits, this::relieve));
    }

    /** One socket more is in the room. */
    RoomFrames enter(RoomId room) {
        return rooms.merge(
                        room,
                        new Room(new RoomFrames(), 1),
                        (there, one) -> new Room(there.frames(), there.sockets() + 1))
                .frames();
    }

    /** One socket less is in the room. */
    void leave(RoomId room) {
        rooms.computeIfPresent(room, (id, there) -> {
            if (there.sockets() > 1) {
                return new Room(there.frames(), there.sockets() - 1);
            }
            there.frames().forget();
            return null;
        });
    }

    /** A socket is open; the user's oldest makes place for it if there are too many. */
    void add(Socket socket) {
        all.add(socket);
        var own = byUser.merge(socket.user(), List.of(socket), Sockets::joined);
        if (own.size() > limits.socketsPerUser()) {
            own.get(own.size() - 1 - limits.socketsPerUser()).close(CloseCode.REPLACED);
        }
        workers.execute(() -> lookAgain(socket));
    }

    /** What ended while the socket was being opened was told before it could be found here. */
    private void lookAgain(Socket socket) {
        try {
            switch (confirmCaller.confirm(new ConfirmCaller.Command(socket.caller()))) {
                case ConfirmCaller.Confirmed still -> {}
                case AuthFailed ended -> socket.close(CloseCode.CREDENTIALS_ENDED);
            }
        } catch (StorageUnavailable e) {
            LOG.warn("The storage cannot answer: {}", e.getMessage());
            socket.close(CloseCode.FAULT); // to come back, and to be asked again who they are
        }
    }

    /** Closes what was opened by credentials that ended. */
    private void close(Ending ending) {
        all.stream()
                .filter(socket -> ending.concerns(socket.caller()))
                .forEach(socket -> socket.close(CloseCode.CREDENTIALS_ENDED));
    }

    void remove(Socket socket) {
        all.remove(socket);
        byUser.computeIfPresent(socket.user(), (user, own) -> {
            var others = own.stream().filter(other -> other != socket).toList();
            return others.isEmpty() ? null : others;
        });
    }

    private static List<Socket> joined(List<Socket> before, List<Socket> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    /** Lets go of those for whom most waits, until what waits for all of them is within bounds. Called now and then. */
    private void relieve() {
        if (all.stream().mapToLong(Socket::waitingBytes).sum() <= limits.outboundBytesInAll()) {
            return;
        }
        var queues = all.stream()
                .map(socket -> new Queue(socket, socket.waitingBytes()))
                .sorted(Comparator.comparingLong(Queue::bytes).reversed())
                .toList();
        var over = queues.stream().mapToLong(Queue::bytes).sum() - limits.outboundBytesInAll();
        for (int i = 0; i < queues.size() && over > 0; i++) {
            queues.get(i).socket().close(CloseCode.TOO_SLOW);
            over -= queues.get(i).bytes();
        }
    }

    /** How many are open. */
    int count() {
        return all.size();
    }

    /** Tells all clients that the server stops, and waits a moment for them to have read it. */
    @EventListener
    void stop(ServerShutdownEvent stopped) {
        var end = System.nanoTime() + GOODBYE.toNanos();
        var ending = List.copyOf(all);
        ending.forEach(socket -> socket.close(CloseCode.SERVER_STOPS));
        for (var socket : ending) {
            socket.ended().awaitUninterruptibly(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }
}
