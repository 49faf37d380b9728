package org.althing.adapter.hardware.system;

import java.nio.file.Path;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.application.device.spi.SystemFacts;
import org.althing.application.device.spi.SystemStatistics;
import org.althing.application.spi.Clock;

/** Reads what a Linux machine is, and how it is. */
public final class SystemReadings {
    private SystemReadings() {}

    /** @param root where {@code /proc}, {@code /sys} and {@code /etc} are */
    public static SystemFacts facts(Path root, Clock clock) {
        return new LinuxSystemFacts(new KernelFiles(root), clock);
    }

    /** @param root where {@code /proc} and {@code /sys} are */
    public static SystemStatistics statistics(Path root, Clock clock) {
        var files = new KernelFiles(root);
        return new LinuxSystemStatistics(
                files,
                new CpuMeter(files, System::nanoTime, Thread::sleep),
                new OwnAddressOfJvm(),
                clock,
                System::nanoTime);
    }
}
