package org.althing.adapter.cli.service;

import java.util.LinkedHashMap;
import org.althing.adapter.cli.program.Flags;
import org.althing.adapter.cli.program.Program;
import org.althing.adapter.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the server in the foreground, until it is told to stop. */
@Command(
        name = "serve",
        description = "Starts the server and runs it until it is interrupted. The first start needs no configuration.",
        footer = {
            "  althing serve",
            "  althing serve --bind 127.0.0.1:9000",
            "  ALTHING_HOME=/srv/althing althing serve --set log.level=DEBUG",
        })
public final class Serve {
    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address and port to listen at, such as 127.0.0.1:8090; short for --set server.bind=….")
    private @Nullable String bind;

    Serve() {}

    /** Runs it; comes back when it has stopped. */
    public void run(Program program, Flags flags, Terminal terminal) throws InterruptedException {
        var server = program.server(with(flags));
        var ending = new Thread(server::stop, "stop");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            server.start().forEach(terminal.out()::println);
            server.await();
        } finally {
            server.stop();
            forget(ending);
        }
    }

    private Flags with(Flags flags) {
        if (bind == null) {
            return flags;
        }
        var settings = new LinkedHashMap<>(flags.settings());
        settings.put("server.bind", bind);
        return new Flags(settings, flags.config(), flags.debug());
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The machine shuts down, and the hook is what brought us here.
        }
    }
}
