package org.althing.adapter.hardware.system;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.althing.adapter.hardware.KernelFiles;
import org.jspecify.annotations.Nullable;

/**
 * For how long each processor has worked and rested since the start, as {@code /proc/stat} counts it.
 *
 * @param all of all together
 * @param each by their numbers, of which some may be missing: those that are switched off
 */
record CpuTimes(Times all, Map<Integer, Times> each) {
    static final String FILE = "proc/stat";

    private static final Pattern LINE = Pattern.compile("cpu([0-9]{0,5})((?: +[0-9]{1,18})+)");
    /** The columns: user, nice, system, idle, iowait, irq, softirq, steal. Guests' time is in the first two already. */
    private static final int COLUMNS = 8;

    private static final int IDLE = 3;
    private static final int WAITING = 4;

    /** In ticks of the kernel, of which only proportions mean anything. */
    record Times(long busy, long total) {
        /** How busy since then, in percent with two digits; 0 if no time has passed. */
        double percentSince(Times before) {
            var passed = total - before.total;
            if (passed <= 0) {
                return 0;
            }
            // The counter of idle time may run backwards a little (proc(5)).
            var share = Math.clamp((double) (busy - before.busy) / passed, 0.0, 1.0);
            return Math.round(share * 10_000) / 100.0;
        }
    }

    static Optional<CpuTimes> of(KernelFiles files) {
        @Nullable Times all = null;
        var each = new TreeMap<Integer, Times>();
        for (var line : files.lines(FILE)) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            var times = times(parts.group(2).strip().split(" +"));
            if (parts.group(1).isEmpty()) {
                all = times;
            } else {
                each.put(Integer.parseInt(parts.group(1)), times);
            }
        }
        return all == null ? Optional.empty() : Optional.of(new CpuTimes(all, each));
    }

    private static Times times(String[] columns) {
        long total = 0;
        long resting = 0;
        for (int i = 0; i < Math.min(columns.length, COLUMNS); i++) {
            var ticks = Long.parseLong(columns[i]);
            total += ticks;
            resting += i == IDLE || i == WAITING ? ticks : 0;
        }
        return new Times(total - resting, total);
    }
}
