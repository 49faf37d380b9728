package org.althing.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of IPv4 or IPv6 in its one canonical form: IPv6 as RFC 5952 has it, without a zone.
 *
 * <p>Two addresses are equal exactly if they are the same address, however they were written.
 */
public record IpAddress(String value) {
    public static final String RULE = "an IPv4 address such as 192.0.2.1 or an IPv6 address such as 2001:db8::1";

    private static final int GROUPS = 8;
    private static final int MAX_LENGTH = 45;
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{1,4}");

    public static Optional<IpAddress> parse(String raw) {
        if (raw.isEmpty() || raw.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var bytes = raw.indexOf(':') < 0 ? inet(raw) : inet6(raw);
        return bytes == null ? Optional.empty() : Optional.of(of(bytes));
    }

    /** The address of these bytes, the first one first; 4 of IPv4 or 16 of IPv6. */
    public static IpAddress of(byte[] bytes) {
        return switch (bytes.length) {
            case 4 -> new IpAddress(dotted(bytes, 0));
            case 16 -> new IpAddress(canonical(bytes));
            default -> throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length);
        };
    }

    /** Its bytes, the first one first; 4 of IPv4 or 16 of IPv6. */
    public byte[] bytes() {
        var bytes = family() == AddressFamily.INET ? inet(value) : inet6(value);
        if (bytes == null) {
            throw new IllegalStateException(value + " is no address");
        }
        return bytes;
    }

    /** The address of IPv4 that this one stands for (RFC 4291, section 2.5.5.2), else itself. */
    public IpAddress unmapped() {
        var bytes = bytes();
        return bytes.length == 16 && isMapped(bytes) ? of(Arrays.copyOfRange(bytes, 12, 16)) : this;
    }

    public AddressFamily family() {
        return value.indexOf(':') < 0 ? AddressFamily.INET : AddressFamily.INET6;
    }

    @Override
    public String toString() {
        return value;
    }

    private static byte @Nullable [] inet(String raw) {
        var parts = raw.split("\\.", -1);
        var bytes = new byte[4];
        if (parts.length != bytes.length) {
            return null;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (!DECIMAL.matcher(parts[i]).matches() || Integer.parseInt(parts[i]) > 255) {
                return null;
            }
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return bytes;
    }

    private static byte @Nullable [] inet6(String raw) {
        var gap = raw.indexOf("::");
        if (gap < 0) {
            var all = groups(raw, true);
            return all != null && all.length == 2 * GROUPS ? all : null;
        }
        var before = groups(raw.substring(0, gap), false);
        var after = groups(raw.substring(gap + 2), true);
        if (before == null || after == null || before.length + after.length > 2 * (GROUPS - 1)) {
            return null;
        }
        var bytes = Arrays.copyOf(before, 2 * GROUPS);
        System.arraycopy(after, 0, bytes, bytes.length - after.length, after.length);
        return bytes;
    }

    /** The bytes of some groups; at the end of the whole address may be one of IPv4, which is two groups long. */
    private static byte @Nullable [] groups(String raw, boolean isEnd) {
        if (raw.isEmpty()) {
            return new byte[0];
        }
        var parts = raw.split(":", -1);
        var last = isEnd ? inet(parts[parts.length - 1]) : null;
        var hex = last == null ? parts.length : parts.length - 1;
        if (hex > GROUPS) {
            return null;
        }
        var bytes = new byte[2 * hex + (last == null ? 0 : 4)];
        for (int i = 0; i < hex; i++) {
            if (!HEX.matcher(parts[i]).matches()) {
                return null;
            }
            var group = Integer.parseInt(parts[i], 16);
            bytes[2 * i] = (byte) (group >> 8);
            bytes[2 * i + 1] = (byte) group;
        }
        if (last != null) {
            System.arraycopy(last, 0, bytes, 2 * hex, 4);
        }
        return bytes;
    }

    /** RFC 5952: no leading zeros, lower case, the first longest run of two or more zero groups left out. */
    private static String canonical(byte[] bytes) {
        if (isMapped(bytes)) {
            return "::ffff:" + dotted(bytes, 12);
        }
        var groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
        }
        var gap = longestRun(groups);
        if (gap.length < 2) {
            return text(groups, 0, GROUPS);
        }
        return text(groups, 0, gap.start) + "::" + text(groups, gap.start + gap.length, GROUPS);
    }

    private record Run(int start, int length) {}

    private static Run longestRun(int[] groups) {
        var best = new Run(0, 0);
        for (int start = 0; start < GROUPS; start++) {
            var end = start;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - start > best.length) {
                best = new Run(start, end - start);
            }
        }
        return best;
    }

    private static String text(int[] groups, int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }

    /** {@code ::ffff:0:0/96}, an IPv4 address within IPv6 (RFC 4291, section 2.5.5.2). */
    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }

    private static String dotted(byte[] bytes, int from) {
        return (bytes[from] & 0xff) + "." + (bytes[from + 1] & 0xff) + "." + (bytes[from + 2] & 0xff) + "."
                + (bytes[from + 3] & 0xff);
    }
}
