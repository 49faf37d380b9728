package org.althing.adapter.hardware.system;

import java.util.Optional;
import java.util.regex.Pattern;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.domain.device.Vitals;

/** The three averages at the beginning of {@code /proc/loadavg}. */
final class LoadAverage {
    static final String FILE = "proc/loadavg";

    private static final Pattern LINE =
            Pattern.compile("([0-9]+\\.[0-9]+) ([0-9]+\\.[0-9]+) ([0-9]+\\.[0-9]+)(?: .*)?");

    private LoadAverage() {}

    static Optional<Vitals.Load> of(KernelFiles files) {
        var line = LINE.matcher(files.text(FILE).orElse(""));
        return line.matches()
                ? Optional.of(new Vitals.Load(
                        Double.parseDouble(line.group(1)),
                        Double.parseDouble(line.group(2)),
                        Double.parseDouble(line.group(3))))
                : Optional.empty();
    }
}
