package org.althing.adapter.hardware.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.domain.IpAddress;
import org.althing.domain.device.InterfaceAddress;
import org.althing.domain.device.InterfaceName;

/**
 * The IPv6 addresses of all interfaces, as {@code /proc/net/if_inet6} lists them.
 *
 * <p>A line is the address, the index, the length of the prefix, the scope and the flags, all hexadecimal, and the name.
 */
final class IfInet6 {
    private static final String FILE = "proc/net/if_inet6";
    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{32}) ([0-9a-f]{2,8}) ([0-9a-f]{2}) ([0-9a-f]{2}) ([0-9a-f]{2,8}) +(\\S+)");
    /** IFA_F_PERMANENT of {@code linux/if_addr.h}: it was set by hand, not given for a time. */
    private static final int PERMANENT = 0x80;

    private final Map<String, List<InterfaceAddress>> byName = new HashMap<>();

    private IfInet6() {}

    static IfInet6 of(KernelFiles files) {
        var table = new IfInet6();
        for (var line : files.lines(FILE)) {
            var parts = LINE.matcher(line);
            if (parts.matches() && HexFormat.fromHexDigits(parts.group(3)) <= 128) {
                table.byName
                        .computeIfAbsent(parts.group(6), name -> new ArrayList<>())
                        .add(new InterfaceAddress(
                                IpAddress.of(HexFormat.of().parseHex(parts.group(1))),
                                HexFormat.fromHexDigits(parts.group(3)),
                                scope(HexFormat.fromHexDigits(parts.group(4))),
                                (HexFormat.fromHexDigits(parts.group(5)) & PERMANENT) == 0,
                                null,
                                null));
            }
        }
        return table;
    }

    List<InterfaceAddress> of(InterfaceName name) {
        return byName.getOrDefault(name.value(), List.of());
    }

    /** IPV6_ADDR_LOOPBACK, _LINKLOCAL and _SITELOCAL of the kernel, by the names that {@code ip} has for them. */
    private static String scope(int code) {
        return switch (code) {
            case 0x10 -> "host";
            case 0x20 -> "link";
            case 0x40 -> "site";
            default -> "global";
        };
    }
}
