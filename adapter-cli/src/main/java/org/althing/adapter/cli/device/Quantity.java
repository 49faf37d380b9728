package org.althing.adapter.cli.device;

import java.time.Duration;
import java.util.Locale;

/** Numbers with their units, as people say them. */
final class Quantity {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    private static final int STEP = 1024;

    private Quantity() {}

    static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= STEP) {
            value /= STEP;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }

    static String used(long used, long total) {
        return total == 0 ? "none" : bytes(used) + " of " + bytes(total) + " used";
    }

    static String percent(double percent) {
        return String.format(Locale.ROOT, "%.1f %%", percent);
    }

    static String time(long seconds) {
        var time = Duration.ofSeconds(seconds);
        var minutes = time.toMinutesPart() + " min";
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h " + minutes;
        }
        return time.toHours() > 0 ? time.toHours() + " h " + minutes : minutes;
    }
}
