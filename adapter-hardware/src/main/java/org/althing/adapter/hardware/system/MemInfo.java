package org.althing.adapter.hardware.system;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.domain.device.Vitals;

/** Memory and swap space, as {@code /proc/meminfo} counts them. */
record MemInfo(Vitals.Memory memory, Vitals.Swap swap) {
    static final String FILE = "proc/meminfo";

    private static final Pattern LINE = Pattern.compile("(\\S+): +([0-9]{1,15}) kB");
    private static final long KIBIBYTE = 1024;

    static Optional<MemInfo> of(KernelFiles files) {
        var bytes = new HashMap<String, Long>();
        for (var line : files.lines(FILE)) {
            var parts = LINE.matcher(line);
            if (parts.matches()) {
                bytes.put(parts.group(1), Long.parseLong(parts.group(2)) * KIBIBYTE);
            }
        }
        var total = bytes.get("MemTotal");
        if (total == null) {
            return Optional.empty();
        }
        var available = Math.min(total, available(bytes));
        var swap = get(bytes, "SwapTotal");
        return Optional.of(new MemInfo(
                new Vitals.Memory(total, total - available, available),
                new Vitals.Swap(swap, swap - Math.min(swap, get(bytes, "SwapFree")))));
    }

    /** Kernels before 3.14 do not estimate it. */
    private static long available(Map<String, Long> bytes) {
        var estimate = bytes.get("MemAvailable");
        return estimate == null ? get(bytes, "MemFree") + get(bytes, "Buffers") + get(bytes, "Cached") : estimate;
    }

    private static long get(Map<String, Long> bytes, String key) {
        return bytes.getOrDefault(key, 0L);
    }
}
