package org.althing.domain.device;

import org.althing.domain.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * An address that an interface has.
 *
 * @param prefixLength how many of its bits are those of its network
 * @param scope how far it is good for: {@code host}, {@code link}, {@code global}, or another name of the machine's table
 * @param dynamic whether it was given for a time, by DHCP or a router
 * @param validSeconds how long it can still be used; {@code null}: for ever, or not known
 * @param preferredSeconds how long new connections should still use it; {@code null}: for ever, or not known
 */
public record InterfaceAddress(
        IpAddress address,
        int prefixLength,
        String scope,
        boolean dynamic,
        @Nullable Long validSeconds,
        @Nullable Long preferredSeconds) {
    public InterfaceAddress {
        if (prefixLength < 0 || prefixLength > address.family().bits()) {
            throw new IllegalArgumentException(address + " cannot have a prefix of " + prefixLength + " bits");
        }
    }
}
