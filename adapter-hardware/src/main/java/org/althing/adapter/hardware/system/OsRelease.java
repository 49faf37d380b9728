package org.althing.adapter.hardware.system;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.domain.device.Machine;

/** What the distribution says it is, in {@code os-release(5)}. */
final class OsRelease {
    private static final String OF_MACHINE = "etc/os-release";
    private static final String OF_VENDOR = "usr/lib/os-release";
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z][A-Z0-9_]*)=(.*)");

    private final Map<String, String> values = new HashMap<>();

    private OsRelease() {}

    /** The machine's file replaces the vendor's as a whole. */
    static OsRelease of(KernelFiles files) {
        var release = new OsRelease();
        for (var line : files.lines(files.has(OF_MACHINE) ? OF_MACHINE : OF_VENDOR)) {
            var assignment = ASSIGNMENT.matcher(line.strip());
            if (assignment.matches()) {
                release.values.put(assignment.group(1), unquoted(assignment.group(2)));
            }
        }
        return release;
    }

    /** The defaults are those of the specification. A distribution without releases may still number its builds. */
    Machine.OperatingSystem system() {
        var version = Stream.of("VERSION_ID", "BUILD_ID", "VERSION")
                .flatMap(key -> value(key).stream())
                .findFirst();
        return new Machine.OperatingSystem(
                value("ID").orElse("linux"), value("NAME").orElse("Linux"), version.orElse(null));
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }

    /** As a shell would read it, though without its substitutions: quotes of both kinds, and backslashes. */
    private static String unquoted(String raw) {
        var value = new StringBuilder();
        var quote = '\0';
        for (int i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < raw.length()) {
                value.append(raw.charAt(++i));
            } else if (quote == '\0' && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = '\0';
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }
}
