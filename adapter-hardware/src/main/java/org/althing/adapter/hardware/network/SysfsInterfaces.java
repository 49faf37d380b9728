package org.althing.adapter.hardware.network;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.domain.device.InterfaceAddress;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.MacAddress;
import org.althing.domain.device.NetworkInterface;
import org.althing.domain.device.OperState;
import org.althing.domain.device.TrafficCounters;
import org.jspecify.annotations.Nullable;

/** The interfaces as {@code /sys/class/net} and {@code /proc/net} show them, for machines without {@code ip}. */
final class SysfsInterfaces {
    /** IFF_UP of {@code linux/if.h}. */
    private static final long UP = 1;
    /** ARPHRD_ETHER and ARPHRD_LOOPBACK of {@code linux/if_arp.h}. */
    private static final long ETHER = 1;

    private static final long LOOPBACK = 772;
    private static final String TYPE = "DEVTYPE=";
    private static final String LOWER = "lower_";

    private final KernelFiles files;
    private final SysfsLink links;
    private final InetAddresses inet;

    SysfsInterfaces(KernelFiles files, InetAddresses inet) {
        this.files = files;
        this.links = new SysfsLink(files);
        this.inet = inet;
    }

    /** Every interface; empty if the kernel shows none of this. */
    Optional<List<NetworkInterface>> read() {
        if (!files.has(SysfsLink.FOLDER)) {
            return Optional.empty();
        }
        var inet6 = IfInet6.of(files);
        var vlans = VlanConfig.of(files);
        var found = new ArrayList<NetworkInterface>();
        for (var entry : files.names(SysfsLink.FOLDER)) {
            var index = files.number(SysfsLink.FOLDER + "/" + entry + "/ifindex");
            var name = InterfaceName.parse(entry);
            if (index.isPresent() && name.isPresent()) {
                found.add(one(name.get(), (int) index.getAsLong(), inet6, vlans));
            }
        }
        return Optional.of(found);
    }

    private NetworkInterface one(InterfaceName name, int index, IfInet6 inet6, VlanConfig vlans) {
        var folder = SysfsLink.FOLDER + "/" + name;
        var wire = links.wire(name.value(), index);
        var addresses = new ArrayList<InterfaceAddress>(inet.of(name));
        addresses.addAll(inet6.of(name));
        var mac = files.text(folder + "/address").flatMap(MacAddress::parse).filter(it -> !it.isNone());
        return new NetworkInterface(
                name,
                index,
                kind(folder, wire),
                mac.orElse(null),
                (int) files.number(folder + "/mtu").orElse(0),
                (flags(folder) & UP) != 0,
                wire.carrier(),
                files.text(folder + "/operstate").map(OperState::of).orElse(OperState.UNKNOWN),
                wire.speedMbps(),
                wire.duplex(),
                wire.driver(),
                parent(folder, index),
                vlans.idOf(name),
                null,
                addresses,
                counters(folder + "/statistics"));
    }

    private long flags(String folder) {
        return files.text(folder + "/flags")
                .filter(text -> text.matches("0x[0-9a-f]{1,8}"))
                .map(text -> HexFormat.fromHexDigitsToLong(text, 2, text.length()))
                .orElse(0L);
    }

    /** The kernel's word where it has one; it has none for pairs, so that these are merely virtual here. */
    private String kind(String folder, SysfsLink.Wire wire) {
        var type = files.lines(folder + "/uevent").stream()
                .filter(line -> line.startsWith(TYPE))
                .map(line -> line.substring(TYPE.length()))
                .findFirst();
        if (wire.isWifi()) {
            return "wifi";
        }
        if (type.isPresent()) {
            return type.get();
        }
        if (files.has(folder + "/tun_flags")) {
            return "tun";
        }
        var hardware = files.number(folder + "/type").orElse(-1);
        if (hardware == LOOPBACK) {
            return "loopback";
        }
        return hardware == ETHER && files.has(folder + "/device") ? "ethernet" : "virtual";
    }

    /** An interface sits on the one that {@code iflink} names, unless that is the other end of a pair: a pair has no lower. */
    private @Nullable InterfaceName parent(String folder, int index) {
        var link = files.number(folder + "/iflink");
        if (link.isEmpty() || link.getAsLong() == index) {
            return null;
        }
        return files.names(folder).stream()
                .filter(entry -> entry.startsWith(LOWER))
                .map(entry -> entry.substring(LOWER.length()))
                .filter(lower -> files.number(SysfsLink.FOLDER + "/" + lower + "/ifindex")
                        .equals(link))
                .findFirst()
                .flatMap(InterfaceName::parse)
                .orElse(null);
    }

    private TrafficCounters counters(String folder) {
        return new TrafficCounters(direction(folder + "/rx_"), direction(folder + "/tx_"));
    }

    private TrafficCounters.Direction direction(String prefix) {
        return new TrafficCounters.Direction(
                files.number(prefix + "bytes").orElse(0),
                files.number(prefix + "packets").orElse(0),
                files.number(prefix + "errors").orElse(0),
                files.number(prefix + "dropped").orElse(0));
    }
}
