package org.althing.domain.device;

import java.util.List;
import org.althing.domain.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * How the machine is at one moment.
 *
 * @param cpuPercent how busy all processors together were of late, 0 to 100
 * @param cpus the same of each processor that is switched on, in the order of their numbers
 * @param load how many tasks ran or waited, on average of 1, 5 and 15 minutes
 * @param disks in the order of where they are mounted
 * @param temperatures in the order of their names
 * @param address by which the machine itself speaks to the world; {@code null} if it has none
 */
public record Vitals(
        double cpuPercent,
        List<Double> cpus,
        Load load,
        Memory memory,
        Swap swap,
        List<Disk> disks,
        List<Temperature> temperatures,
        @Nullable IpAddress address,
        long uptimeSeconds) {
    public Vitals {
        cpus = List.copyOf(cpus);
        disks = List.copyOf(disks);
        temperatures = List.copyOf(temperatures);
    }

    /** Tasks that ran or waited, on average. */
    public record Load(double oneMinute, double fiveMinutes, double fifteenMinutes) {}

    /**
     * The main memory.
     *
     * @param usedBytes all that is not available
     * @param availableBytes what programs could have without swapping: free, or held by caches that can shrink
     */
    public record Memory(long totalBytes, long usedBytes, long availableBytes) {}

    /** The swap space; all zero on a machine without one. */
    public record Swap(long totalBytes, long usedBytes) {}

    /** A file system that holds data. */
    public record Disk(String mount, long totalBytes, long usedBytes) {}

    /** What one sensor says. */
    public record Temperature(String name, double celsius) {}
}
