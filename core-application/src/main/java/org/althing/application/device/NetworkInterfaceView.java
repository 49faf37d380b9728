package org.althing.application.device;

import java.time.Instant;
import java.util.List;
import org.althing.domain.AddressFamily;
import org.althing.domain.IpAddress;
import org.althing.domain.device.Duplex;
import org.althing.domain.device.InterfaceAddress;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.MacAddress;
import org.althing.domain.device.NetworkInterface;
import org.althing.domain.device.OperState;
import org.althing.domain.device.TrafficCounters;
import org.althing.domain.device.VlanId;
import org.jspecify.annotations.Nullable;

/**
 * A network interface as it is shown.
 *
 * @param source from what it was read
 * @param readAt when it was so
 */
public record NetworkInterfaceView(
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
        List<AddressView> addresses,
        CountersView counters,
        String source,
        Instant readAt) {

    /**
     * An address of the interface.
     *
     * @param validSeconds {@code null}: for ever, as with {@code preferredSeconds}
     */
    public record AddressView(
            AddressFamily family,
            IpAddress address,
            int prefixLength,
            String scope,
            boolean dynamic,
            @Nullable Long validSeconds,
            @Nullable Long preferredSeconds) {
        static AddressView of(InterfaceAddress address) {
            return new AddressView(
                    address.address().family(),
                    address.address(),
                    address.prefixLength(),
                    address.scope(),
                    address.dynamic(),
                    address.validSeconds(),
                    address.preferredSeconds());
        }
    }

    /** What it has received and sent since it was made. */
    public record CountersView(
            long rxBytes,
            long rxPackets,
            long rxErrors,
            long rxDropped,
            long txBytes,
            long txPackets,
            long txErrors,
            long txDropped) {
        static CountersView of(TrafficCounters counters) {
            var rx = counters.received();
            var tx = counters.sent();
            return new CountersView(
                    rx.bytes(),
                    rx.packets(),
                    rx.errors(),
                    rx.dropped(),
                    tx.bytes(),
                    tx.packets(),
                    tx.errors(),
                    tx.dropped());
        }
    }

    static NetworkInterfaceView of(NetworkInterface it, String source, Instant readAt) {
        return new NetworkInterfaceView(
                it.name(),
                it.index(),
                it.kind(),
                it.mac(),
                it.mtu(),
                it.up(),
                it.carrier(),
                it.operState(),
                it.speedMbps(),
                it.duplex(),
                it.driver(),
                it.parent(),
                it.vlanId(),
                it.namespace(),
                it.addresses().stream().map(AddressView::of).toList(),
                CountersView.of(it.counters()),
                source,
                readAt);
    }
}
