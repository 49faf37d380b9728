package org.althing.domain.device;

import java.util.Arrays;
import java.util.Locale;

/** Whether an interface passes traffic, as the kernel sees it (RFC 2863). */
public enum OperState {
    /** It does. */
    UP,
    /** It does not. */
    DOWN,
    /** It waits for an outer event, such as a log-in at the switch. */
    DORMANT,
    /** It is being tested. */
    TESTING,
    /** An interface below it is down. */
    LOWERLAYERDOWN,
    /** Part of it, most often the hardware, is missing. */
    NOTPRESENT,
    /** The driver does not say; tunnels and the loopback never do. */
    UNKNOWN;

    /** The state of that name in any case; what is not known is {@link #UNKNOWN}. */
    public static OperState of(String name) {
        var wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(state -> state.name().equals(wanted))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
