package org.althing.adapter.hardware.system;

import java.time.Instant;
import java.util.Map;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.application.device.spi.Reading;
import org.althing.application.device.spi.SystemFacts;
import org.althing.application.spi.Clock;
import org.althing.domain.device.Machine;

/** Reads {@code /proc/sys/kernel}, {@code os-release}, and what the firmware says of the machine. */
final class LinuxSystemFacts implements SystemFacts {
    private static final String HOSTNAME = "proc/sys/kernel/hostname";
    private static final String RELEASE = "proc/sys/kernel/osrelease";
    /** The kernel's name for the processor, since Linux 6.1; before that the JVM's name for it is translated. */
    private static final String ARCHITECTURE = "proc/sys/kernel/arch";

    private static final Map<String, String> ARCHITECTURES = Map.of("amd64", "x86_64", "x86", "i686", "arm", "armv7l");
    /** Which of its several uses a WLAN Pi is set up for. */
    private static final String MODE = "etc/wlanpi-state";

    private final KernelFiles files;
    private final Firmware firmware;
    private final Uptime uptime;
    private final Clock clock;

    LinuxSystemFacts(KernelFiles files, Clock clock) {
        this.files = files;
        this.firmware = new Firmware(files);
        this.uptime = new Uptime(files);
        this.clock = clock;
    }

    @Override
    public Reading<Machine> read() {
        var hostname = files.text(HOSTNAME);
        if (hostname.isEmpty()) {
            return new Reading.ToolMissing<>("/" + HOSTNAME);
        }
        var kernel = files.text(RELEASE);
        if (kernel.isEmpty()) {
            return new Reading.ToolMissing<>("/" + RELEASE);
        }
        var seconds = uptime.seconds();
        if (seconds.isEmpty()) {
            return new Reading.ToolMissing<>("/" + Uptime.FILE);
        }
        var now = clock.now();
        return new Reading.Read<>(machine(hostname.get(), kernel.get(), seconds.getAsLong(), now), "/proc", now);
    }

    private Machine machine(String hostname, String kernel, long uptimeSeconds, Instant now) {
        return new Machine(
                hostname,
                new HostsFile(files).fqdn(hostname).orElse(null),
                firmware.model().orElse(null),
                firmware.serial().orElse(null),
                OsRelease.of(files).system(),
                kernel,
                architecture(),
                files.lines(MODE).stream().findFirst().map(String::strip).orElse(null),
                uptime.bootedAt().orElseGet(() -> now.minusSeconds(uptimeSeconds)),
                uptimeSeconds);
    }

    private String architecture() {
        return files.text(ARCHITECTURE).orElseGet(() -> {
            var ofJvm = System.getProperty("os.arch", "unknown");
            return ARCHITECTURES.getOrDefault(ofJvm, ofJvm);
        });
    }
}
