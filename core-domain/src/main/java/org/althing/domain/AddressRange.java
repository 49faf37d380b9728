package org.althing.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All addresses that begin with the same bits (RFC 4632, section 3.1).
 *
 * @param first the one whose other bits are zero
 * @param prefixLength how many bits they share
 */
public record AddressRange(IpAddress first, int prefixLength) {
    public static final String RULE = "an address such as 192.0.2.1, or a range such as 192.0.2.0/24 or 2001:db8::/32";

    private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");

    public static Optional<AddressRange> parse(String raw) {
        var parts = raw.split("/", -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        return IpAddress.parse(parts[0]).map(IpAddress::unmapped).flatMap(address -> {
            var bits = address.family().bits();
            if (parts.length == 1) {
                return Optional.of(new AddressRange(address, bits));
            }
            return LENGTH.matcher(parts[1]).matches() && Integer.parseInt(parts[1]) <= bits
                    ? Optional.of(around(address, Integer.parseInt(parts[1])))
                    : Optional.empty();
        });
    }

    /** An address of IPv4 is the same however it is written. */
    public boolean contains(IpAddress address) {
        var plain = address.unmapped();
        return plain.family() == first.family()
                && around(plain, prefixLength).first().equals(first);
    }

    private static AddressRange around(IpAddress address, int prefixLength) {
        var bytes = address.bytes();
        var whole = prefixLength / Byte.SIZE;
        if (whole < bytes.length) {
            bytes[whole] &= (byte) (0xff00 >> prefixLength % Byte.SIZE);
            Arrays.fill(bytes, whole + 1, bytes.length, (byte) 0);
        }
        return new AddressRange(IpAddress.of(bytes), prefixLength);
    }

    @Override
    public String toString() {
        return prefixLength == first.family().bits() ? first.toString() : first + "/" + prefixLength;
    }
}
