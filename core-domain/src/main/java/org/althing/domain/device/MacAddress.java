package org.althing.domain.device;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The hardware address of an interface, six bytes in lower case: {@code 02:fc:00:00:00:01}. */
public record MacAddress(String value) {
    public static final String RULE = "six pairs of hexadecimal digits, with : or - between all of them";

    private static final Pattern GRAMMAR = Pattern.compile("[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}");
    private static final String NONE = "00:00:00:00:00:00";

    public static Optional<MacAddress> parse(String raw) {
        var text = raw.length() == NONE.length() && raw.indexOf(':') < 0 ? raw.replace('-', ':') : raw;
        return GRAMMAR.matcher(text).matches()
                ? Optional.of(new MacAddress(text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Whether it is all zeros, as the loopback interface has it: the kernel's way to say that there is none. */
    public boolean isNone() {
        return value.equals(NONE);
    }

    @Override
    public String toString() {
        return value;
    }
}
