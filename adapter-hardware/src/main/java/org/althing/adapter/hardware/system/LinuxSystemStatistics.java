package org.althing.adapter.hardware.system;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.adapter.hardware.Shared;
import org.althing.application.device.spi.Reading;
import org.althing.application.device.spi.SystemStatistics;
import org.althing.application.spi.Clock;
import org.althing.domain.device.Vitals;

/** Reads the counters of {@code /proc} and the sensors of {@code /sys}. */
final class LinuxSystemStatistics implements SystemStatistics {
    /** Long enough that the processors' counters, which tick a hundred times a second, say something. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    /** A disk that is dying may not answer for minutes; all else is to be seen meanwhile. */
    private static final Duration DISKS_WITHIN = Duration.ofSeconds(1);

    private final KernelFiles files;
    private final CpuMeter cpus;
    private final OwnAddress address;
    private final Clock clock;
    private final Shared<List<Vitals.Disk>> disks;
    private final Shared<Reading<Vitals>> shared;

    LinuxSystemStatistics(KernelFiles files, CpuMeter cpus, OwnAddress address, Clock clock, LongSupplier nanoTime) {
        this.files = files;
        this.cpus = cpus;
        this.address = address;
        this.clock = clock;
        this.disks = new Shared<>(new Disks(files)::all, REMEMBERED, nanoTime);
        this.shared = new Shared<>(this::measure, REMEMBERED, nanoTime);
    }

    @Override
    public Reading<Vitals> read() {
        return shared.get();
    }

    private Reading<Vitals> measure() {
        var usage = cpus.usage();
        if (usage.isEmpty()) {
            return new Reading.ToolMissing<>("/" + CpuTimes.FILE);
        }
        var memory = MemInfo.of(files);
        if (memory.isEmpty()) {
            return new Reading.ToolMissing<>("/" + MemInfo.FILE);
        }
        var load = LoadAverage.of(files);
        if (load.isEmpty()) {
            return new Reading.ToolMissing<>("/" + LoadAverage.FILE);
        }
        var uptime = new Uptime(files).seconds();
        if (uptime.isEmpty()) {
            return new Reading.ToolMissing<>("/" + Uptime.FILE);
        }
        var vitals = new Vitals(
                usage.get().all(),
                usage.get().each(),
                load.get(),
                memory.get().memory(),
                memory.get().swap(),
                disks.getWithin(DISKS_WITHIN).orElse(List.of()),
                new Thermometers(files).all(),
                address.find().orElse(null),
                uptime.getAsLong());
        return new Reading.Read<>(vitals, "/proc", clock.now());
    }
}
