package org.althing.adapter.cli.socket;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.net.ExtendedSocketOptions;
import org.althing.adapter.cli.terminal.Terminal;

/** Takes commands from the machine's own users that may enter the data folder, and runs them in the server. */
public final class AdminSocketServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AdminSocketServer.class.getName());
    private static final int AT_ONCE = 8;
    private static final long PAUSE_NANOS = 100_000_000;

    private final Path path;
    private final UserPrincipal owner;
    private final ServerSocketChannel listener;
    private final Commands commands;
    private final Limits limits;
    private final Watch watch = new Watch();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("admin-", 0).factory());

    /**
     * How long it waits.
     *
     * @param request for a whole command to come in
     * @param peer for whoever gave it to take a piece of the answer
     * @param end for commands to end by themselves when it closes
     */
    record Limits(Duration request, Duration peer, Duration end) {
        static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofSeconds(5));
    }

    private AdminSocketServer(Path path, ServerSocketChannel listener, Commands commands, Limits limits)
            throws IOException {
        this.path = path;
        this.owner = Files.getOwner(path);
        this.listener = listener;
        this.commands = commands;
        this.limits = limits;
    }

    /**
     * Begins to listen. Whatever lies at the path is removed: only who has the lock of the data folder may call this.
     *
     * @throws IOException if the socket cannot be made there: the path has over 100 bytes, the folder cannot be written to
     */
    public static AdminSocketServer open(Path path, Commands commands) throws IOException {
        return open(path, commands, Limits.USUAL);
    }

    static AdminSocketServer open(Path path, Commands commands, Limits limits) throws IOException {
        Files.deleteIfExists(path);
        var listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            listener.bind(UnixDomainSocketAddress.of(path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            var server = new AdminSocketServer(path, listener, commands, limits);
            Thread.ofPlatform().daemon().name("admin-socket").start(server::listen);
            return server;
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    private void listen() {
        while (listener.isOpen()) {
            try {
                free.acquire();
                admit(listener.accept());
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                // Too many open files, most likely: that passes, and the administrator's way in must outlast it.
                LOG.log(Level.WARNING, "a command could not be taken", e);
                free.release();
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void admit(SocketChannel peer) {
        try {
            calls.execute(() -> converse(peer));
        } catch (RejectedExecutionException e) {
            Watch.close(peer);
        }
    }

    private void converse(SocketChannel peer) {
        try (peer) {
            if (isTrusted(peer)) {
                answer(peer);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a command was given up", e);
        } finally {
            free.release();
        }
    }

    /** The owner of the socket, or root. Between the making of the file and its mode, others might have come in. */
    private boolean isTrusted(SocketChannel peer) throws IOException {
        if (!peer.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return true;
        }
        var user = peer.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
        var trusted = user.equals(owner) || user.getName().equals("root");
        if (!trusted) {
            LOG.log(Level.WARNING, "the user {0} may not give commands at the socket", user.getName());
        }
        return trusted;
    }

    private void answer(SocketChannel peer) throws IOException {
        try {
            var request = watch.within(limits.request(), peer, () -> Request.read(peer));
            send(peer, Frame.exit(run(request, peer)));
        } catch (ProtocolBroken e) {
            send(peer, Frame.of(Frame.Kind.ERR, "althing: " + e.getMessage() + "\n"));
            send(peer, Frame.exit(1));
        }
    }

    private int run(Request request, SocketChannel peer) {
        try (var out = FrameStream.to(peer, Frame.Kind.OUT, watch, limits.peer());
                var err = FrameStream.to(peer, Frame.Kind.ERR, watch, limits.peer())) {
            var passwords = new ForwardedPassword(request.password());
            return commands.run(request.arguments(), new Terminal(out, err, request.colour(), passwords));
        }
    }

    private void send(SocketChannel peer, Frame frame) throws IOException {
        watch.within(limits.peer(), peer, () -> {
            frame.write(peer);
            return frame;
        });
    }

    /** Takes no more commands, waits a little for those that run, and removes the socket. */
    @Override
    public void close() {
        Watch.close(listener);
        calls.shutdown();
        try {
            if (!calls.awaitTermination(limits.end().toMillis(), TimeUnit.MILLISECONDS)) {
                calls.shutdownNow();
            }
            Files.deleteIfExists(path);
        } catch (InterruptedException e) {
            calls.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the socket could not be removed", e);
        } finally {
            watch.close();
        }
    }
}
