package org.althing.bootstrap;

import ch.qos.logback.classic.Level;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.althing.adapter.cli.Cli;
import org.althing.adapter.cli.socket.AdminSocketServer;
import org.althing.application.Caller;
import org.althing.application.identity.BeginSetUp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server while it runs: it holds the data folder, listens, and ends in order when it is asked to. */
final class RunningServer {
    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    /** Logs that a port is in use, which we say ourselves. */
    private static final String ITS_OWN_COMPLAINTS = "io.micronaut.http.server.netty.NettyHttpServer";

    private final DataFolder.Lock lock;
    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final @Nullable AdminSocketServer socket;
    private final String url;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();

    private RunningServer(
            DataFolder.Lock lock,
            ApplicationContext context,
            EmbeddedServer server,
            @Nullable AdminSocketServer socket,
            String url) {
        this.lock = lock;
        this.context = context;
        this.server = server;
        this.socket = socket;
        this.url = url;
    }

    /** Takes the data folder and begins to listen. */
    static RunningServer start(Settings settings, DataFolder folder, Level console) {
        var bind = BindAddress.of(settings.get(Setting.SERVER_BIND));
        refuseUnprotected(bind, settings);
        folder.keepPrivate();
        var lock = folder.lock(Storage.chosen(settings, folder))
                .orElseThrow(() -> new ConfigurationRefused(
                        "another server, or a command, uses the data folder " + folder.path()));
        ApplicationContext context = null;
        try {
            Logging.into(Logging.folder(settings, folder), console);
            context = Assembly.assemble(settings, folder);
            var server = listen(context, bind);
            var url = bind.url(server.getPort());
            context.getBean(Housekeeping.class).begin();
            LOG.info("listens at {}, storage {}", url, Storage.chosen(settings, folder));
            return new RunningServer(lock, context, server, adminSocket(context, folder), url);
        } catch (RuntimeException e) {
            if (context != null) {
                context.close();
            }
            lock.close();
            throw e;
        }
    }

    private static EmbeddedServer listen(ApplicationContext context, BindAddress bind) {
        try {
            return Logging.without(ITS_OWN_COMPLAINTS, context.getBean(EmbeddedServer.class)::start);
        } catch (ServerStartupException e) {
            LOG.debug("cannot listen", e);
            throw new ConfigurationRefused(
                    "cannot listen at " + bind.host() + ":" + bind.port() + "; does another program use it?");
        }
    }

    /** A server without it serves as well; only the commands of the machine cannot reach it. */
    private static @Nullable AdminSocketServer adminSocket(ApplicationContext context, DataFolder folder) {
        try {
            return AdminSocketServer.open(
                    folder.socket(),
                    Cli.inServer(context::getBean, (incident, bug) -> LOG.error("incident {}", incident, bug)));
        } catch (IOException e) {
            LOG.warn("commands cannot reach this server at {}: {}", folder.socket(), e.getMessage());
            return null;
        }
    }

    /** What runs where, and what to do next as long as nobody can look after it. */
    List<String> announcement(DataFolder folder) {
        var lines = new ArrayList<>(List.of(
                "Althing " + Version.CURRENT, "data  " + folder.path(), "here  " + url, "docs  " + url + "/docs"));
        if (context.getBean(BeginSetUp.class).begin(new BeginSetUp.Command(new Caller.Console()))
                instanceof BeginSetUp.Begun(var token)) {
            lines.add("next  ./althing admin create NAME");
            lines.add("or    POST /api/v1/setup with the token " + token);
        }
        return lines;
    }

    /** Waits until the server was closed. */
    void await() throws InterruptedException {
        ended.await();
    }

    /** Takes no new work, commits what it accepted, tells the sockets, and lets go of the folder. */
    void close(Watchdog watchdog) {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        inAnyCase(watchdog, "writing to the log", () -> LOG.info("stopping"));
        inAnyCase(
                watchdog,
                "telling that it is not ready",
                () -> context.getBean(ServerReadiness.class).stop());
        inAnyCase(watchdog, "closing connections", server::stop);
        if (socket != null) {
            inAnyCase(watchdog, "closing the socket for commands", socket::close);
        }
        inAnyCase(watchdog, "closing the storage and what else is open", context::close);
        inAnyCase(watchdog, "letting go of the data folder", lock::close);
        ended.countDown();
    }

    /** A step of the ending; one that fails must not keep the next from being done, nor one that hangs the process. */
    private static void inAnyCase(Watchdog watchdog, String what, Runnable step) {
        watchdog.sees(what);
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("a part did not stop in order: {}", what, e);
        }
    }

    private static void refuseUnprotected(BindAddress bind, Settings settings) {
        if (!bind.isLoopback() && settings.get(Setting.SERVER_PLAIN_HTTP).equals("loopback")) {
            throw new ConfigurationRefused("server.bind is " + bind.host()
                    + ", which other machines can reach without encryption; bind to 127.0.0.1 behind a proxy with TLS,"
                    + " or set server.plain-http to anywhere");
        }
    }
}
