package org.althing.adapter.hardware.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.domain.IpAddress;
import org.althing.domain.device.InterfaceAddress;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.MacAddress;
import org.althing.domain.device.NetworkInterface;
import org.althing.domain.device.OperState;
import org.althing.domain.device.TrafficCounters;
import org.althing.domain.device.TrafficCounters.Direction;
import org.althing.domain.device.VlanId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpJsonTest {
    @TempDir
    Path root;

    private SysfsLink noSys() {
        return new SysfsLink(new FakeMachine(root).files());
    }

    private Map<String, NetworkInterface> parsed(String recorded) {
        return IpJson.parse(FakeMachine.recorded(recorded), noSys()).orElseThrow().stream()
                .collect(Collectors.toMap(one -> one.name().value(), Function.identity()));
    }

    private static InterfaceAddress address(String address, int prefix, String scope) {
        return new InterfaceAddress(IpAddress.parse(address).orElseThrow(), prefix, scope, false, null, null);
    }

    private static TrafficCounters counters(long rxBytes, long rxPackets, long txBytes, long txPackets) {
        return new TrafficCounters(new Direction(rxBytes, rxPackets, 0, 0), new Direction(txBytes, txPackets, 0, 0));
    }

    private static NetworkInterface virtual(
            String name,
            int index,
            String kind,
            String mac,
            boolean up,
            OperState state,
            String parent,
            List<InterfaceAddress> addresses,
            TrafficCounters counters) {
        return new NetworkInterface(
                InterfaceName.parse(name).orElseThrow(),
                index,
                kind,
                mac == null ? null : MacAddress.parse(mac).orElseThrow(),
                name.equals("lo") ? 65536 : 1500,
                up,
                up ? true : null,
                state,
                null,
                null,
                null,
                parent == null ? null : InterfaceName.parse(parent).orElseThrow(),
                null,
                null,
                addresses,
                counters);
    }

    @Test
    void a_namespace_with_every_sort_of_virtual_interface_is_understood_in_full() {
        var expected = List.of(
                virtual(
                        "lo",
                        1,
                        "loopback",
                        null,
                        true,
                        OperState.UNKNOWN,
                        null,
                        List.of(address("127.0.0.1", 8, "host"), address("::1", 128, "host")),
                        counters(0, 0, 0, 0)),
                virtual(
                        "veth1",
                        2,
                        "veth",
                        "5e:2f:79:42:b3:15",
                        true,
                        OperState.UP,
                        null,
                        List.of(address("fe80::5c2f:79ff:fe42:b315", 64, "link")),
                        counters(90, 1, 144, 2)),
                virtual(
                        "veth0",
                        3,
                        "veth",
                        "8e:22:dd:e3:bf:3a",
                        true,
                        OperState.UP,
                        null,
                        List.of(
                                address("192.0.2.10", 24, "global"),
                                address("2001:db8::10", 64, "global"),
                                address("fe80::8c22:ddff:fee3:bf3a", 64, "link")),
                        counters(144, 2, 90, 1)),
                virtual(
                        "br0",
                        4,
                        "bridge",
                        "5e:2f:79:42:b3:15",
                        true,
                        OperState.DOWN,
                        null,
                        List.of(),
                        counters(76, 1, 54, 1)),
                virtual(
                        "tun0",
                        5,
                        "tun",
                        null,
                        false,
                        OperState.DOWN,
                        null,
                        List.of(address("10.0.0.1", 32, "global")),
                        counters(0, 0, 0, 0)),
                virtual(
                        "tap0",
                        6,
                        "tun",
                        "1e:6f:2a:06:ab:05",
                        false,
                        OperState.DOWN,
                        null,
                        List.of(),
                        counters(0, 0, 0, 0)),
                virtual(
                        "mac0",
                        7,
                        "macvlan",
                        "56:68:a3:db:2a:1c",
                        true,
                        OperState.UP,
                        "veth0",
                        List.of(
                                new InterfaceAddress(
                                        IpAddress.parse("198.51.100.7").orElseThrow(),
                                        25,
                                        "global",
                                        true,
                                        3600L,
                                        1800L),
                                address("fe80::5468:a3ff:fedb:2a1c", 64, "link")),
                        counters(0, 0, 90, 1)));
        assertEquals(
                expected,
                IpJson.parse(FakeMachine.recorded("ip-addr-namespace.json"), noSys())
                        .orElseThrow());
    }

    @Test
    void what_iproute2_passes_over_is_passed_over() {
        assertEquals(
                List.of("eth0", "eth0.20", "ppp0", "sit0", "veth-ns", "wg0", "wlan0"),
                parsed("ip-addr-odd.json").keySet().stream().sorted().toList());
    }

    @Test
    void an_address_that_was_lent_has_its_times() {
        var eth0 = parsed("ip-addr-odd.json").get("eth0");
        assertEquals(3, eth0.addresses().size());
        assertEquals(
                new InterfaceAddress(IpAddress.parse("192.0.2.20").orElseThrow(), 24, "global", true, 86012L, 75212L),
                eth0.addresses().getFirst());
        assertEquals(0L, eth0.addresses().get(1).preferredSeconds());
        assertNull(eth0.addresses().get(2).validSeconds());
    }

    @Test
    void counters_are_as_large_as_the_kernels() {
        assertEquals(
                new TrafficCounters(new Direction(18446744073709551L, 1000, 1, 2), new Direction(2000, 20, 3, 4)),
                parsed("ip-addr-odd.json").get("eth0").counters());
    }

    @Test
    void counters_of_old_kernels_have_another_name() {
        assertEquals(
                5, parsed("ip-addr-odd.json").get("wlan0").counters().received().bytes());
    }

    @Test
    void a_vlan_has_its_parent_and_its_number() {
        var vlan = parsed("ip-addr-odd.json").get("eth0.20");
        assertEquals("vlan", vlan.kind());
        assertEquals("eth0", String.valueOf(vlan.parent()));
        assertEquals(new VlanId(20), vlan.vlanId());
    }

    @Test
    void the_other_end_of_a_pair_is_no_parent_wherever_it_is() {
        assertNull(parsed("ip-addr-odd.json").get("veth-ns").parent());
        assertNull(parsed("ip-addr-namespace.json").get("veth0").parent());
    }

    @Test
    void a_tunnel_has_no_hardware_address() {
        assertNull(parsed("ip-addr-odd.json").get("wg0").mac());
        assertEquals("wireguard", parsed("ip-addr-odd.json").get("wg0").kind());
        assertNull(parsed("ip-addr-odd.json").get("sit0").mac());
    }

    @Test
    void a_link_of_which_only_the_name_is_printed_is_an_interface() {
        var ppp = parsed("ip-addr-odd.json").get("ppp0");
        assertEquals(OperState.UNKNOWN, ppp.operState());
        assertEquals(TrafficCounters.NONE, ppp.counters());
        assertEquals("unknown", ppp.kind());
    }

    @Test
    void a_cable_that_is_not_plugged_in_has_no_carrier() {
        var wlan = parsed("ip-addr-odd.json").get("wlan0");
        assertTrue(wlan.up());
        assertEquals(false, wlan.carrier());
    }

    @Test
    void sys_adds_the_wire_and_the_driver() {
        var net = "sys/class/net/";
        var machine = new FakeMachine(root)
                .file(net + "eth0/ifindex", "2\n")
                .file(net + "eth0/carrier", "1\n")
                .file(net + "eth0/speed", "1000\n")
                .file(net + "eth0/duplex", "full\n")
                .link(net + "eth0/device/driver", "../../../../bus/platform/drivers/bcmgenet")
                .file(net + "wlan0/ifindex", "3\n")
                .file(net + "wlan0/speed", "4294967295\n")
                .folder(net + "wlan0/phy80211")
                .file(net + "wg0/ifindex", "77\n")
                .file(net + "wg0/speed", "10\n");
        var found = IpJson.parse(FakeMachine.recorded("ip-addr-odd.json"), new SysfsLink(machine.files()))
                .orElseThrow();
        var eth0 = found.getFirst();
        assertEquals(1000, eth0.speedMbps());
        assertEquals("FULL", String.valueOf(eth0.duplex()));
        assertEquals("bcmgenet", eth0.driver());
        assertEquals("ethernet", eth0.kind());
        assertEquals("wifi", found.get(1).kind());
        assertNull(found.get(1).speedMbps());
        var wg0 = found.stream()
                .filter(one -> one.name().value().equals("wg0"))
                .findFirst()
                .orElseThrow();
        assertNull(wg0.speedMbps(), "another interface has that name by now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[", "[{]", "1: lo: <LOOPBACK>", "\u001b[1m[]"})
    void what_is_no_list_is_not_understood(String output) {
        assertTrue(IpJson.parse(output, noSys()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[null, 1, \"x\", [], {}]",
                "[{\"ifname\": 7}, {\"ifname\": \"\"}, {\"ifname\": \"--help\"}]"
            })
    void what_is_no_interface_is_passed_over(String output) {
        assertEquals(List.of(), IpJson.parse(output, noSys()).orElseThrow());
    }

    @Test
    void fields_of_another_type_are_as_if_they_were_not_there() {
        var odd = "[{\"ifname\":\"x\",\"ifindex\":\"a\",\"flags\":7,\"mtu\":[],\"address\":{},\"link\":3,"
                + "\"addr_info\":[{\"local\":\"192.0.2.1\",\"prefixlen\":99,\"valid_life_time\":\"x\"}],\"stats64\":[],"
                + "\"linkinfo\":\"vlan\",\"operstate\":null}]";
        var one = IpJson.parse(odd, noSys()).orElseThrow().getFirst();
        assertEquals(32, one.addresses().getFirst().prefixLength());
        assertEquals(TrafficCounters.NONE, one.counters());
    }

    @Test
    void numbers_beyond_what_can_be_are_the_most_or_the_least_there_is() {
        var output = """
                [{"ifname":"eth0","ifindex":-2,"mtu":4294967296,
                  "addr_info":[{"local":"192.0.2.1","valid_life_time":18446744073709551616}],
                  "stats64":{"rx":{"bytes":18446744073709551615,"packets":-1},"tx":{"bytes":1.5,"packets":"7"}}}]""";
        var one = IpJson.parse(output, noSys()).orElseThrow().getFirst();
        assertEquals(0, one.index());
        assertEquals(Integer.MAX_VALUE, one.mtu());
        assertNull(one.addresses().getFirst().validSeconds());
        assertEquals(
                new TrafficCounters(new Direction(Long.MAX_VALUE, 0, 0, 0), new Direction(0, 0, 0, 0)), one.counters());
    }

    @Test
    void whatever_is_damaged_does_no_harm() {
        var random = new Random(20261121);
        var whole = FakeMachine.recorded("ip-addr-odd.json");
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder(whole);
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                var from = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(from, Math.min(text.length(), from + random.nextInt(40)));
                    case 1 -> text.insert(from, "{}[],:\"0-9".charAt(random.nextInt(10)));
                    default -> text.setCharAt(from, (char) random.nextInt(0x250));
                }
            }
            IpJson.parse(text.toString(), noSys());
        }
    }
}
