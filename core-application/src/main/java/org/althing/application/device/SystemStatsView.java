package org.althing.application.device;

import java.time.Instant;
import java.util.List;
import org.althing.application.device.spi.Reading;
import org.althing.domain.IpAddress;
import org.althing.domain.device.Vitals;
import org.jspecify.annotations.Nullable;

/**
 * How the machine is, as it is shown.
 *
 * @param at when it was so, as is {@code readAt}, which every reading has
 * @param cpus one number a processor
 * @param load three numbers: on average of 1, 5 and 15 minutes
 * @param address by which the machine itself speaks to the world
 * @param source from what it was read
 */
public record SystemStatsView(
        Instant at,
        double cpuPercent,
        List<Double> cpus,
        List<Double> load,
        MemoryView memory,
        SwapView swap,
        List<DiskView> disks,
        List<TemperatureView> temperatures,
        @Nullable IpAddress address,
        long uptimeSeconds,
        String source,
        Instant readAt) {

    /** The main memory. */
    public record MemoryView(long totalBytes, long usedBytes, long availableBytes) {}

    /** The swap space. */
    public record SwapView(long totalBytes, long usedBytes) {}

    /** A file system. */
    public record DiskView(String mount, long totalBytes, long usedBytes) {}

    /** What a sensor says. */
    public record TemperatureView(String name, double celsius) {}

    static SystemStatsView of(Reading.Read<Vitals> read) {
        var vitals = read.value();
        var load = vitals.load();
        var memory = vitals.memory();
        var swap = vitals.swap();
        return new SystemStatsView(
                read.at(),
                vitals.cpuPercent(),
                vitals.cpus(),
                List.of(load.oneMinute(), load.fiveMinutes(), load.fifteenMinutes()),
                new MemoryView(memory.totalBytes(), memory.usedBytes(), memory.availableBytes()),
                new SwapView(swap.totalBytes(), swap.usedBytes()),
                vitals.disks().stream()
                        .map(disk -> new DiskView(disk.mount(), disk.totalBytes(), disk.usedBytes()))
                        .toList(),
                vitals.temperatures().stream()
                        .map(one -> new TemperatureView(one.name(), one.celsius()))
                        .toList(),
                vitals.address(),
                vitals.uptimeSeconds(),
                read.source(),
                read.at());
    }
}
