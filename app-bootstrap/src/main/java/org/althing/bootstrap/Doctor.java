package org.althing.bootstrap;

import io.micronaut.context.exceptions.BeanContextException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.althing.adapter.cli.program.Finding;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.identity.CallersFolder;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.device.spi.Reading;
import org.althing.application.identity.ClockCheck;

/** Examines an installation and names what an administrator should mend, each with the way to mend it. */
final class Doctor {
    private final DataFolder folder;
    private final Supplier<Settings> settings;

    Doctor(DataFolder folder, Supplier<Settings> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        try {
            var read = settings.get();
            findings.add(Finding.ok("settings", "All settings are known and well formed."));
            findings.addAll(openness(read));
            findings.addAll(modes());
            findings.addAll(callers());
            findings.add(disk());
            findings.addAll(parts(read));
        } catch (ConfigurationRefused e) {
            findings.add(Finding.problem("settings", e.getMessage(), "Mend the setting."));
        }
        return findings;
    }

    private static List<Finding> openness(Settings settings) {
        var findings = new ArrayList<Finding>();
        var bind = BindAddress.of(settings.get(Setting.SERVER_BIND));
        var reachable = !bind.isLoopback();
        findings.add(
                reachable
                        ? Finding.problem(
                                "encryption",
                                "Other machines reach " + bind.host() + " over plain HTTP.",
                                "Bind to 127.0.0.1 behind a proxy that speaks TLS.")
                        : Finding.ok("encryption", "Only this machine reaches the server over plain HTTP."));
        if (reachable && settings.get(Setting.AUTH_SIGN_UP).equals("open")) {
            findings.add(Finding.problem(
                    "sign-up",
                    "Everybody who reaches the server can make an account.",
                    "Set auth.sign-up to invitation or closed."));
        }
        return findings;
    }

    private List<Finding> modes() {
        return Stream.of(folder.path(), folder.database(), folder.masterKey(), folder.callers())
                .filter(Files::exists)
                .map(Doctor::mode)
                .toList();
    }

    private static Finding mode(Path path) {
        try {
            var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            return mode.endsWith("------")
                    ? Finding.ok("permissions", path + " is its owner's alone.")
                    : Finding.problem("permissions", path + " has the mode " + mode + ".", "chmod go= " + path);
        } catch (IOException e) {
            return Finding.problem(
                    "permissions", path + " cannot be examined: " + e.getMessage(), "Look at its owner.");
        }
    }

    private List<Finding> callers() {
        var findings = new ArrayList<Finding>();
        try {
            var examined = new CallersFolder(folder.callers()).examine();
            examined.faults().forEach(fault -> findings.add(Finding.problem("callers", fault.words(), fault.fix())));
            examined.legacy()
                    .forEach(name -> findings.add(Finding.problem(
                            "callers",
                            name + " may sign as services of wlanpi-core do, which whoever overhears can repeat.",
                            "Once it signs as all others do: althing caller allow " + name + " --scope SCOPE")));
        } catch (IOException e) {
            findings.add(Finding.problem(
                    "callers",
                    "They cannot be examined: " + Why.of(e) + ".",
                    "Look at the owner of " + folder.callers() + "."));
        }
        return findings.isEmpty()
                ? List.of(Finding.ok("callers", "No service signs what can be repeated, and all files are believed."))
                : findings;
    }

    private Finding disk() {
        try {
            var free = FreeDisk.below(folder);
            var words = free.percent() + " % of the disk below " + folder.path() + " is free.";
            return free.isScarce()
                    ? Finding.problem("disk", words, "Make room: below 5 % the server is not ready.")
                    : Finding.ok("disk", words);
        } catch (IOException e) {
            return Finding.problem("disk", "The disk cannot be examined: " + e.getMessage(), "Look at its mount.");
        }
    }

    /** What only the parts themselves can say; while a server has the folder, they are its to ask. */
    private List<Finding> parts(Settings read) {
        if (!Files.exists(folder.path())) {
            return List.of(Finding.ok("database", "There is none yet; the first start makes it."));
        }
        final Optional<DataFolder.Lock> lock;
        try {
            lock = folder.lock(Storage.chosen(read, folder));
        } catch (ConfigurationRefused e) {
            return List.of(Finding.problem("lock", e.getMessage(), "Stop the other, or change datasource.url."));
        }
        if (lock.isEmpty()) {
            return List.of(Finding.ok("server", "A server uses the data folder; ask its /health/ready."));
        }
        try (var useCases = CommandUseCases.open(read, folder, lock.get())) {
            return List.of(
                    useCases.find(Database.class)
                            .map(Doctor::database)
                            .orElseGet(() -> Finding.ok("database", "Nothing is kept: the storage is memory.")),
                    clock(useCases.get(ClockCheck.class)),
                    network(useCases.get(NetworkInterfaces.class)));
        } catch (ConfigurationRefused e) {
            return List.of(Finding.problem("database", e.getMessage(), "Mend it, or restore a backup."));
        } catch (BeanContextException e) {
            return List.of(Finding.problem("database", rootOf(e).getMessage(), "Mend it, or restore a backup."));
        }
    }

    private static Finding database(Database database) {
        return switch (database.probe()) {
            case Database.Health.Good good -> Finding.ok("database", "Its settings are in force, and writes succeed.");
            case Database.Health.Bad bad ->
                Finding.problem("database", "Writes fail: " + bad.reason() + ".", "Make writes possible again.");
        };
    }

    private static Finding clock(ClockCheck check) {
        return check.refusal()
                .map(notSet -> Finding.problem(
                        "clock",
                        notSet.detail(),
                        "Set it; if it is right, and was ahead before, set auth.clock-check to off."))
                .orElseGet(() -> Finding.ok("clock", "The clock shows a time that can be."));
    }

    private static Finding network(NetworkInterfaces interfaces) {
        return interfaces.read() instanceof Reading.Read<?> read
                ? Finding.ok("tools", "The network is read from " + read.source() + ".")
                : Finding.problem("tools", "The network cannot be read.", "Install iproute2.");
    }

    private static Throwable rootOf(Throwable thrown) {
        return thrown.getCause() == null ? thrown : rootOf(thrown.getCause());
    }
}
