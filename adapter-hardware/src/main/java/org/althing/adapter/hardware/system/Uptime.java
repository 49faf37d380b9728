package org.althing.adapter.hardware.system;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.althing.adapter.hardware.KernelFiles;

/** Since when the machine runs. */
final class Uptime {
    static final String FILE = "proc/uptime";

    private static final String STAT = "proc/stat";
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,15})(?:\\.[0-9]+)?(?: .*)?");
    private static final Pattern BOOT_TIME = Pattern.compile("btime ([0-9]{1,15})");

    private final KernelFiles files;

    Uptime(KernelFiles files) {
        this.files = files;
    }

    /** For how long, in whole seconds. */
    OptionalLong seconds() {
        var text = SECONDS.matcher(files.text(FILE).orElse(""));
        return text.matches() ? OptionalLong.of(Long.parseLong(text.group(1))) : OptionalLong.empty();
    }

    /** Since when, by the clock that the kernel has now: it moves when the clock is set. */
    Optional<Instant> bootedAt() {
        return files.lines(STAT).stream()
                .map(BOOT_TIME::matcher)
                .filter(Matcher::matches)
                .map(line -> Instant.ofEpochSecond(Long.parseLong(line.group(1))))
                .findFirst();
    }
}
