package org.althing.bootstrap;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.althing.adapter.cli.program.CannotRun;
import org.althing.adapter.cli.program.Checks;
import org.althing.adapter.cli.program.Door;
import org.althing.adapter.cli.program.ExitCode;
import org.althing.adapter.cli.program.Flags;
import org.althing.adapter.cli.program.Program;
import org.althing.adapter.cli.program.Server;
import org.jspecify.annotations.Nullable;

/** The program as the command line controls it: nothing is opened before a command asks for it. */
final class AlthingProgram implements Program {
    private final Map<String, String> environment;
    private volatile @Nullable Path logs;

    AlthingProgram(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String version() {
        return Version.CURRENT;
    }

    @Override
    public Door door(Flags flags) {
        var folder = DataFolder.of(environment);
        return plainly(() -> {
            var settings = settings(flags, folder);
            folder.keepPrivate();
            return folder.lock(Storage.chosen(settings, folder))
                    .<Door>map(lock -> new Door.Here(CommandUseCases.open(settings, folder, lock)))
                    .orElseGet(() -> new Door.Elsewhere(folder.socket()));
        });
    }

    @Override
    public Server server(Flags flags) {
        return new ForegroundServer(flags);
    }

    @Override
    public Checks checks(Flags flags) {
        var folder = DataFolder.of(environment);
        return () -> new Doctor(folder, () -> settings(flags, folder)).examine();
    }

    @Override
    public void report(String incident, Throwable bug) {
        var folder = DataFolder.of(environment);
        try {
            folder.create();
        } catch (ConfigurationRefused e) {
            return; // there is no place to keep anything
        }
        var set = logs;
        Logging.incident(set == null ? folder.logs() : set, incident, bug);
    }

    private Settings settings(Flags flags, DataFolder folder) {
        var settings = Settings.read(flags.settings(), environment, flags.config(), folder.path());
        logs = Logging.folder(settings, folder);
        return settings;
    }

    /** What the person at the keyboard can mend, in the words of the command line. */
    private static <T> T plainly(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConfigurationRefused e) {
            throw new CannotRun(ExitCode.USAGE, e.getMessage());
        }
    }

    /** The server of {@code serve}. */
    private final class ForegroundServer implements Server {
        private final Flags flags;
        private @Nullable RunningServer running;

        ForegroundServer(Flags flags) {
            this.flags = flags;
        }

        @Override
        public synchronized List<String> start() {
            var folder = DataFolder.of(environment);
            var started = plainly(() -> {
                var settings = settings(flags, folder);
                return RunningServer.start(settings, folder, console(flags, settings));
            });
            running = started;
            return started.announcement(folder);
        }

        private static Level console(Flags flags, Settings settings) {
            return flags.debug() ? Level.DEBUG : Level.toLevel(settings.get(Setting.LOG_LEVEL));
        }

        @Override
        public void await() throws InterruptedException {
            var started = running();
            if (started != null) {
                started.await();
            }
        }

        @Override
        public void stop() {
            try (var watchdog = Watchdog.overTheEnding()) {
                watchdog.sees("waiting for the start to be over");
                var started = running();
                if (started != null) {
                    started.close(watchdog);
                }
            }
        }

        private synchronized @Nullable RunningServer running() {
            return running;
        }
    }
}
