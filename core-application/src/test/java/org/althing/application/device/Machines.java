package org.althing.application.device;

import java.time.Instant;
import java.util.List;
import org.althing.domain.IpAddress;
import org.althing.domain.device.Duplex;
import org.althing.domain.device.InterfaceAddress;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.MacAddress;
import org.althing.domain.device.Machine;
import org.althing.domain.device.NetworkInterface;
import org.althing.domain.device.OperState;
import org.althing.domain.device.TrafficCounters;
import org.althing.domain.device.TrafficCounters.Direction;
import org.althing.domain.device.Vitals;
import org.althing.domain.device.VlanId;

/** Machines for tests. */
public final class Machines {
    private Machines() {}

    public static InterfaceName name(String name) {
        return InterfaceName.parse(name).orElseThrow();
    }

    public static IpAddress address(String address) {
        return IpAddress.parse(address).orElseThrow();
    }

    /** An interface about which everything is known that can be known of one at once. */
    public static NetworkInterface vlan(String name, int index) {
        return new NetworkInterface(
                name(name),
                index,
                "vlan",
                MacAddress.parse("02:fc:00:00:00:01").orElseThrow(),
                1500,
                true,
                true,
                OperState.UP,
                1000,
                Duplex.FULL,
                "bcmgenet",
                name("eth0"),
                VlanId.of(7).orElseThrow(),
                "lab",
                List.of(
                        new InterfaceAddress(address("192.0.2.7"), 24, "global", true, 3600L, 1800L),
                        new InterfaceAddress(address("fe80::7"), 64, "link", false, null, null)),
                new TrafficCounters(new Direction(1, 2, 3, 4), new Direction(5, 6, 7, 8)));
    }

    /** An interface of which next to nothing is known. */
    public static NetworkInterface bare(String name, int index) {
        return new NetworkInterface(
                name(name),
                index,
                "tun",
                null,
                1500,
                false,
                null,
                OperState.DOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                TrafficCounters.NONE);
    }

    public static Machine board(Instant bootedAt) {
        return new Machine(
                "board",
                "board.example.org",
                "Raspberry Pi 4 Model B Rev 1.4",
                "10000000abcdef01",
                new Machine.OperatingSystem("debian", "Debian GNU/Linux", "12"),
                "6.12.41-v8+",
                "aarch64",
                "classic",
                bootedAt,
                3600);
    }

    public static Vitals busy() {
        return new Vitals(
                12.5,
                List.of(25.0, 0.0),
                new Vitals.Load(0.5, 0.25, 0.125),
                new Vitals.Memory(4096, 1024, 3072),
                new Vitals.Swap(100, 10),
                List.of(new Vitals.Disk("/", 1000, 400)),
                List.of(new Vitals.Temperature("cpu_thermal", 48.312)),
                address("192.0.2.7"),
                3600);
    }
}
