package org.althing.domain.device;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a network interface, such as {@code eth0}.
 *
 * <p>Linux allows more; what it allows beyond this could be taken for an option or a path by the programs that are given
 * the name, and is not used by any of the usual tools.
 */
public record InterfaceName(String value) implements Comparable<InterfaceName> {
    public static final String RULE =
            "1 to 15 of the characters A-Z a-z 0-9 _ . : - without a dash at the beginning; not . or ..";

    private static final Pattern GRAMMAR = Pattern.compile("[A-Za-z0-9_.:][A-Za-z0-9_.:-]{0,14}");

    public static Optional<InterfaceName> parse(String raw) {
        return GRAMMAR.matcher(raw).matches() && !raw.equals(".") && !raw.equals("..")
                ? Optional.of(new InterfaceName(raw))
                : Optional.empty();
    }

    /** By code point, so that every list of interfaces has the same order. */
    @Override
    public int compareTo(InterfaceName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
