package org.althing.domain.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One network interface as it was at one moment.
 *
 * @param index the kernel's number for it, unique within its namespace
 * @param kind what sort it is: {@code loopback}, {@code ethernet}, {@code wifi}, {@code bridge}, {@code vlan},
 *     {@code veth}, {@code wireguard}, {@code tun} … ; the kernel's own word where it has one
 * @param mac {@code null} for what has none: loopback, tunnels
 * @param mtu in bytes
 * @param up whether it was switched on
 * @param carrier whether something answers at the other end; {@code null} while it is switched off
 * @param speedMbps {@code null} without a link, and for what has no speed
 * @param driver the kernel module that drives the hardware
 * @param parent the interface it sits on: a VLAN's, a MACVLAN's; not the other end of a pair
 * @param vlanId of a VLAN only
 * @param namespace the network namespace; {@code null} for the one that the program itself lives in
 */
public record NetworkInterface(
        InterfaceName name,
        int index,
        String kind,
        @Nullable MacAddress mac,
        int mtu,
        boolean up,
        @Nullable Boolean carrier,
        OperState operState,
        @Nullable Integer speedMbps,
        @Nullable Duplex duplex,
        @Nullable String driver,
        @Nullable InterfaceName parent,
        @Nullable VlanId vlanId,
        @Nullable String namespace,
        List<InterfaceAddress> addresses,
        TrafficCounters counters) {
    public NetworkInterface {
        addresses = List.copyOf(addresses);
    }
}
