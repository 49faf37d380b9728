package org.althing.adapter.hardware.network;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.hardware.CommandRunner;
import org.althing.adapter.hardware.CommandRunner.Call;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.adapter.hardware.Shared;
import org.althing.adapter.hardware.Tool;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.device.spi.Reading;
import org.althing.application.spi.Clock;
import org.althing.domain.device.NetworkInterface;

/**
 * Asks {@code ip}, and where that says nothing {@code /sys} and {@code /proc}.
 *
 * <p>{@code ip} comes first although files would be cheaper: only it knows all addresses with their lifetimes, and what
 * sort of interface each one is.
 */
final class LinuxNetworkInterfaces implements NetworkInterfaces {
    private static final Logger LOG = System.getLogger(LinuxNetworkInterfaces.class.getName());
    /** All links with their details ({@code -d}) and counters ({@code -s}) as JSON. */
    private static final Call ALL = Call.of(Tool.IP, "-j", "-d", "-s", "addr", "show");

    private final CommandRunner runner;
    private final SysfsLink links;
    private final SysfsInterfaces fallback;
    private final Clock clock;
    private final Shared<Reading<List<NetworkInterface>>> shared;

    LinuxNetworkInterfaces(CommandRunner runner, KernelFiles files, SysfsInterfaces fallback, Clock clock) {
        this.runner = runner;
        this.links = new SysfsLink(files);
        this.fallback = fallback;
        this.clock = clock;
        this.shared = new Shared<>(this::readNow, Duration.ZERO, System::nanoTime);
    }

    @Override
    public Reading<List<NetworkInterface>> read() {
        return shared.get();
    }

    private Reading<List<NetworkInterface>> readNow() {
        return switch (runner.run(ALL)) {
            case CommandRunner.Completed completed ->
                parsed(completed)
                        .<Reading<List<NetworkInterface>>>map(found -> answer(found, "ip"))
                        .orElseGet(() -> readFiles(new Reading.ToolMissing<>(Tool.IP.name())));
            case CommandRunner.Failed failed -> readFiles(failed.as());
        };
    }

    private Optional<List<NetworkInterface>> parsed(CommandRunner.Completed completed) {
        var found =
                completed.isGood() ? IpJson.parse(completed.output(), links) : Optional.<List<NetworkInterface>>empty();
        if (found.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "ip ended with {0} and nothing that could be read: {1}",
                    completed.exitStatus(),
                    completed.errors().lines().findFirst().orElse(""));
        }
        return found;
    }

    private Reading<List<NetworkInterface>> readFiles(Reading.Unread<List<NetworkInterface>> otherwise) {
        return fallback.read()
                .<Reading<List<NetworkInterface>>>map(found -> answer(found, "/sys"))
                .orElse(otherwise);
    }

    private Reading<List<NetworkInterface>> answer(List<NetworkInterface> found, String source) {
        var sorted = found.stream()
                .sorted(Comparator.comparing(NetworkInterface::name))
                .toList();
        return new Reading.Read<>(sorted, source, clock.now());
    }
}
