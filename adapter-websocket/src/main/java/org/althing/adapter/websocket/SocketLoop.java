package org.althing.adapter.websocket;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.althing.application.Burst;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets of one event loop. Those with something to write are collected and written in one go, so that a burst of
 * entries costs each socket one flush and the loop one wake-up.
 */
final class SocketLoop {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLoop.class);

    private final EventLoop loop;
    private final Runnable relief;
    private final long tickNanos;

    /** Only touched by the loop. */
    private final Set<Socket> sockets = new LinkedHashSet<>();

    private @Nullable Future<?> ticks;
    private List<Socket> next = new ArrayList<>();
    private List<Socket> now = new ArrayList<>();
    private boolean scheduled;

    /** @param relief called now and then while there are sockets */
    SocketLoop(EventLoop loop, SocketLimits limits, Runnable relief) {
        this.loop = loop;
        this.relief = relief;
        this.tickNanos =
                Math.min(limits.outboundWait().toNanos(), limits.pingEvery().toNanos()) / 10;
    }

    EventLoop eventLoop() {
        return loop;
    }

    /** The socket has something to write; said once until it was written. Who says so in a burst wakes the loop at its end. */
    void wake(Socket socket) {
        boolean first;
        synchronized (this) {
            next.add(socket);
            first = !scheduled;
            scheduled = true;
        }
        if (first) {
            Burst.atEnd(() -> execute(this::write));
        }
    }

    /** Does it on the loop, unless that has ended, and all its sockets with it. */
    void execute(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException ended) {
            LOG.debug("An event loop has ended");
        }
    }

    /** Does it on the loop in a while, unless that has ended. */
    void later(Runnable task, long seconds) {
        try {
            loop.schedule(task, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException ended) {
            LOG.debug("An event loop has ended");
        }
    }

    /** On the loop. */
    void add(Socket socket) {
        sockets.add(socket);
        if (ticks == null) {
            ticks = loop.scheduleWithFixedDelay(this::tick, tickNanos, tickNanos, TimeUnit.NANOSECONDS);
        }
    }

    /** On the loop. */
    void remove(Socket socket) {
        sockets.remove(socket);
        if (sockets.isEmpty() && ticks != null) {
            ticks.cancel(false);
            ticks = null;
        }
    }

    private void write() {
        synchronized (this) {
            var written = now;
            now = next;
            next = written;
            scheduled = false;
        }
        try {
            now.forEach(socket -> guarded(socket, socket::write));
        } finally {
            now.clear();
        }
    }

    private void tick() {
        var time = System.nanoTime();
        List.copyOf(sockets).forEach(socket -> guarded(socket, () -> socket.tick(time)));
        try {
            relief.run();
        } catch (RuntimeException | Error e) {
            // Thrown on, it would end the ticks for good.
            LOG.error("Sockets could not be relieved", e);
        }
    }

    /** One socket that fails is closed, and no other suffers from it. */
    private static void guarded(Socket socket, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A socket failed", e);
            socket.fail();
        }
    }
}
