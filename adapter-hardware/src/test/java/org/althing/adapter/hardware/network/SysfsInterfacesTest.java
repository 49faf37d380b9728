package org.althing.adapter.hardware.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.domain.IpAddress;
import org.althing.domain.device.Duplex;
import org.althing.domain.device.InterfaceAddress;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.MacAddress;
import org.althing.domain.device.NetworkInterface;
import org.althing.domain.device.OperState;
import org.althing.domain.device.TrafficCounters;
import org.althing.domain.device.TrafficCounters.Direction;
import org.althing.domain.device.VlanId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SysfsInterfacesTest {
    private static final String NET = "sys/class/net/";
    private static final InterfaceAddress INET =
            new InterfaceAddress(IpAddress.parse("192.0.2.4").orElseThrow(), 24, "global", false, null, null);

    @TempDir
    Path root;

    private FakeMachine machine;

    @BeforeEach
    void begin() {
        machine = new FakeMachine(root);
    }

    private Map<String, NetworkInterface> read() {
        InetAddresses inet = name -> name.value().equals("eth0") ? List.of(INET) : List.of();
        return new SysfsInterfaces(machine.files(), inet)
                .read().orElseThrow().stream()
                        .collect(Collectors.toMap(one -> one.name().value(), Function.identity()));
    }

    private void plain(String name, int index, int type) {
        machine.file(NET + name + "/ifindex", index + "\n")
                .file(NET + name + "/iflink", index + "\n")
                .file(NET + name + "/type", type + "\n")
                .file(NET + name + "/mtu", "1500\n")
                .file(NET + name + "/flags", "0x1002\n")
                .file(NET + name + "/operstate", "down\n");
    }

    @Test
    void a_board_without_ip_shows_its_wire() {
        plain("eth0", 2, 1);
        machine.file(NET + "eth0/address", "DC:A6:32:00:00:01\n")
                .file(NET + "eth0/flags", "0x1003\n")
                .file(NET + "eth0/operstate", "up\n")
                .file(NET + "eth0/carrier", "1\n")
                .file(NET + "eth0/speed", "100\n")
                .file(NET + "eth0/duplex", "half\n")
                .link(NET + "eth0/device/driver", "../../bus/usb/drivers/smsc95xx")
                .file(NET + "eth0/statistics/rx_bytes", "1\n")
                .file(NET + "eth0/statistics/rx_packets", "2\n")
                .file(NET + "eth0/statistics/rx_errors", "3\n")
                .file(NET + "eth0/statistics/rx_dropped", "4\n")
                .file(NET + "eth0/statistics/tx_bytes", "5\n")
                .file(NET + "eth0/statistics/tx_packets", "6\n")
                .file(NET + "eth0/statistics/tx_errors", "7\n")
                .file(NET + "eth0/statistics/tx_dropped", "8\n")
                .file(
                        "proc/net/if_inet6",
                        "fe80000000000000dea632fffe000001 02 40 20 80     eth0\n"
                                + "20010db8000000000000000000000004 02 40 00 00     eth0\n"
                                + "00000000000000000000000000000001 01 80 10 80       lo\n");
        var expected = new NetworkInterface(
                InterfaceName.parse("eth0").orElseThrow(),
                2,
                "ethernet",
                MacAddress.parse("dc:a6:32:00:00:01").orElseThrow(),
                1500,
                true,
                true,
                OperState.UP,
                100,
                Duplex.HALF,
                "smsc95xx",
                null,
                null,
                null,
                List.of(
                        INET,
                        new InterfaceAddress(
                                IpAddress.parse("fe80::dea6:32ff:fe00:1").orElseThrow(), 64, "link", false, null, null),
                        new InterfaceAddress(
                                IpAddress.parse("2001:db8::4").orElseThrow(), 64, "global", true, null, null)),
                new TrafficCounters(new Direction(1, 2, 3, 4), new Direction(5, 6, 7, 8)));
        assertEquals(Map.of("eth0", expected), read());
    }

    @Test
    void an_interface_that_is_switched_off_has_no_carrier_and_no_speed() {
        plain("eth0", 2, 1);
        machine.folder(NET + "eth0/carrier").folder(NET + "eth0/speed").file(NET + "eth0/duplex", "unknown\n");
        var eth0 = read().get("eth0");
        assertFalse(eth0.up());
        assertNull(eth0.carrier());
        assertNull(eth0.speedMbps());
        assertNull(eth0.duplex());
        assertNull(eth0.driver());
    }

    @Test
    void a_speed_that_is_not_known_is_null() {
        plain("eth0", 2, 1);
        for (var unknown : List.of("-1", "0", "4294967295")) {
            machine.file(NET + "eth0/speed", unknown + "\n");
            assertNull(read().get("eth0").speedMbps());
        }
    }

    @Test
    void the_kernel_says_what_sort_an_interface_is() {
        plain("lo", 1, 772);
        plain("eth0", 2, 1);
        machine.folder(NET + "eth0/device");
        plain("wlan0", 3, 1);
        machine.folder(NET + "wlan0/phy80211").file(NET + "wlan0/uevent", "DEVTYPE=wlan\nINTERFACE=wlan0\nIFINDEX=3\n");
        plain("br0", 4, 1);
        machine.file(NET + "br0/uevent", "DEVTYPE=bridge\nINTERFACE=br0\nIFINDEX=4\n");
        plain("wg0", 5, 65534);
        machine.file(NET + "wg0/uevent", "DEVTYPE=wireguard\nINTERFACE=wg0\nIFINDEX=5\n");
        plain("tun0", 6, 65534);
        machine.file(NET + "tun0/tun_flags", "0x1001\n");
        plain("veth0", 7, 1);
        machine.file(NET + "veth0/uevent", "INTERFACE=veth0\nIFINDEX=7\n");
        var kinds = read().values().stream()
                .collect(Collectors.toMap(one -> one.name().value(), NetworkInterface::kind));
        assertEquals(
                Map.of(
                        "lo",
                        "loopback",
                        "eth0",
                        "ethernet",
                        "wlan0",
                        "wifi",
                        "br0",
                        "bridge",
                        "wg0",
                        "wireguard",
                        "tun0",
                        "tun",
                        "veth0",
                        "virtual"),
                kinds);
    }

    @Test
    void a_vlan_sits_on_its_parent_and_has_its_number() {
        plain("eth0", 2, 1);
        plain("eth0.20", 7, 1);
        machine.file(NET + "eth0.20/iflink", "2\n")
                .file(NET + "eth0.20/uevent", "DEVTYPE=vlan\nINTERFACE=eth0.20\nIFINDEX=7\n")
                .link(NET + "eth0.20/lower_eth0", "../eth0")
                .file(
                        "proc/net/vlan/config",
                        "VLAN Dev name    | VLAN ID\n"
                                + "Name-Type: VLAN_NAME_TYPE_RAW_PLUS_VID_NO_PAD\n"
                                + "eth0.20        | 20  | eth0\n");
        var vlan = read().get("eth0.20");
        assertEquals("vlan", vlan.kind());
        assertEquals("eth0", String.valueOf(vlan.parent()));
        assertEquals(new VlanId(20), vlan.vlanId());
        assertNull(read().get("eth0").vlanId());
    }

    @Test
    void a_bridge_does_not_sit_on_its_ports_nor_one_end_of_a_pair_on_the_other() {
        plain("br0", 4, 1);
        plain("veth0", 5, 1);
        plain("veth1", 6, 1);
        machine.link(NET + "br0/lower_veth1", "../veth1")
                .file(NET + "veth0/iflink", "6\n")
                .file(NET + "veth1/iflink", "5\n");
        var found = read();
        assertNull(found.get("br0").parent());
        assertNull(found.get("veth0").parent());
    }

    @Test
    void what_is_no_interface_is_passed_over() {
        plain("lo", 1, 772);
        machine.file(NET + "bonding_masters", "\n").folder(NET + "vanished");
        plain("sörver", 9, 1);
        assertEquals(List.of("lo"), List.copyOf(read().keySet()));
    }

    @Test
    void zeros_are_no_hardware_address() {
        plain("lo", 1, 772);
        machine.file(NET + "lo/address", "00:00:00:00:00:00\n");
        assertNull(read().get("lo").mac());
    }

    @Test
    void files_that_say_something_else_do_no_harm() {
        plain("eth0", 2, 1);
        machine.file(NET + "eth0/flags", "up\n")
                .file(NET + "eth0/mtu", "many\n")
                .file(NET + "eth0/address", "none\n")
                .file("proc/net/if_inet6", "fe80 02 40\nnothing\n20010db8000000000000000000000004 02 ff 00 00 eth0\n")
                .file("proc/net/vlan/config", "a | b | c | d\n|||\n");
        assertEquals(List.of(INET), read().get("eth0").addresses());
    }

    @Test
    void a_machine_without_sys_shows_nothing() {
        assertTrue(
                new SysfsInterfaces(machine.files(), name -> List.of()).read().isEmpty());
    }
}
