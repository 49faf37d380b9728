package org.althing.adapter.hardware.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.althing.adapter.hardware.CommandRunner;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.adapter.hardware.KernelFiles;
import org.althing.adapter.hardware.Tool;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.device.spi.NetworkInterfacesContract;
import org.althing.application.device.spi.Readings;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.domain.AddressFamily;
import org.althing.domain.IpAddress;
import org.althing.domain.device.InterfaceAddress;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.NetworkInterface;
import org.althing.domain.device.OperState;
import org.althing.domain.device.VlanId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code ip} and the real {@code /sys}, in a network namespace of the test's own. */
class RealInterfacesTest implements NetworkInterfacesContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Tool ENTER =
            new Tool("nsenter", List.of(Path.of("/usr/bin/nsenter"), Path.of("/bin/nsenter")));

    private final Instant begin = InMemoryClock.system().now();
    private final CommandRunner here = CommandRunner.onThisMachine();

    @TempDir
    Path root;

    private NetworkNamespace namespace;

    @BeforeEach
    void make() throws Exception {
        namespace = new NetworkNamespace();
        namespace.ip("link add left type veth peer name right");
        namespace.ip("link add bridge0 type bridge");
        namespace.ip("link set right master bridge0");
        namespace.ip("tuntap add mode tun name tun0");
        // No addresses of the kernel's own making: they come some time after a link is up.
        for (var link : List.of("left", "right", "bridge0", "tun0")) {
            namespace.ip("link set " + link + " addrgenmode none");
        }
        for (var link : List.of("lo", "left", "right", "bridge0")) {
            namespace.ip("link set " + link + " up");
        }
        namespace.ip("addr add 192.0.2.10/24 dev left valid_lft 3600 preferred_lft 1800");
        namespace.ip("addr add 2001:db8::10/64 dev left nodad");
        namespace.ip("addr add 10.0.0.1 peer 10.0.0.2/32 dev tun0");
        Files.createSymbolicLink(
                root.resolve("sys"), namespace.procOfInhabitant().resolve("root/sys"));
        Files.createDirectory(root.resolve("proc"));
        Files.createSymbolicLink(
                root.resolve("proc/net"), namespace.procOfInhabitant().resolve("net"));
    }

    @AfterEach
    void unmake() {
        namespace.close();
    }

    @Override
    public NetworkInterfaces networkInterfaces() {
        CommandRunner inside = call -> {
            var words = new ArrayList<>(namespace.entering());
            words.add(call.tool().name());
            words.addAll(call.arguments());
            return here.run(new CommandRunner.Call(ENTER, words, call.input(), call.timeout()));
        };
        return NetworkReadings.interfaces(root, inside, InMemoryClock.system());
    }

    @Override
    public Set<InterfaceName> namesOfAll() {
        return Stream.of("lo", "left", "right", "bridge0", "tun0")
                .map(RealInterfacesTest::name)
                .collect(Collectors.toSet());
    }

    @Override
    public NetworkInterfaces unreadableInterfaces() {
        return NetworkReadings.interfaces(
                root.resolve("nowhere"), call -> new CommandRunner.ToolMissing("ip"), InMemoryClock.system());
    }

    @Override
    public Instant beforeReading() {
        return begin;
    }

    private static InterfaceName name(String name) {
        return InterfaceName.parse(name).orElseThrow();
    }

    private NetworkInterface read(String name) {
        return Readings.value(networkInterfaces().read()).stream()
                .filter(one -> one.name().equals(name(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_pair_is_read_as_it_was_made() {
        var left = read("left");
        assertEquals("veth", left.kind());
        assertTrue(left.up());
        assertEquals(true, left.carrier());
        assertEquals(OperState.UP, left.operState());
        assertEquals(1500, left.mtu());
        assertNull(left.parent());
        assertEquals(2, left.addresses().size());
        var inet = left.addresses().getFirst();
        assertEquals(IpAddress.parse("192.0.2.10").orElseThrow(), inet.address());
        assertEquals(24, inet.prefixLength());
        assertTrue(inet.dynamic());
        assertTrue(inet.validSeconds() != null && inet.validSeconds() > 3500 && inet.validSeconds() <= 3600);
        assertTrue(inet.preferredSeconds() != null && inet.preferredSeconds() <= 1800);
        assertEquals(
                new InterfaceAddress(IpAddress.parse("2001:db8::10").orElseThrow(), 64, "global", false, null, null),
                left.addresses().getLast());
    }

    @Test
    void a_tunnel_that_is_off_has_neither_hardware_address_nor_carrier() {
        var tun = read("tun0");
        assertEquals("tun", tun.kind());
        assertNull(tun.mac());
        assertNull(tun.carrier());
        assertEquals(false, tun.up());
        assertEquals(
                "10.0.0.1/32",
                tun.addresses().getFirst().address() + "/"
                        + tun.addresses().getFirst().prefixLength());
    }

    @Test
    void a_bridge_and_the_loopback_are_what_they_are() {
        assertEquals("bridge", read("bridge0").kind());
        assertNull(read("bridge0").parent());
        assertEquals("loopback", read("lo").kind());
        assertNull(read("lo").mac());
        assertEquals(65536, read("lo").mtu());
    }

    @Test
    void a_cable_that_is_pulled_has_no_carrier() {
        namespace.ip("link set right down");
        assertEquals(false, read("left").carrier());
        assertEquals(OperState.LOWERLAYERDOWN, read("left").operState());
        assertNull(read("right").carrier());
    }

    @Test
    void an_interface_sits_on_its_parent() {
        assumeTrue(namespace.canAdd("link left name upper type macvlan mode bridge"), "this kernel has no MACVLAN");
        assertEquals(name("left"), read("upper").parent());
        assertEquals("macvlan", read("upper").kind());
    }

    @Test
    void a_vlan_has_its_parent_and_its_number() {
        assumeTrue(namespace.canAdd("link left name left.7 type vlan id 7"), "this kernel has no VLANs");
        assertEquals("vlan", read("left.7").kind());
        assertEquals(name("left"), read("left.7").parent());
        assertEquals(new VlanId(7), read("left.7").vlanId());
    }

    @Test
    void a_wireguard_tunnel_has_no_hardware_address() {
        assumeTrue(namespace.canAdd("wg0 type wireguard"), "this kernel has no WireGuard");
        assertEquals("wireguard", read("wg0").kind());
        assertNull(read("wg0").mac());
    }

    @Test
    void an_interface_that_was_deleted_is_not_there() {
        namespace.ip("link delete left");
        var names = Readings.value(networkInterfaces().read()).stream()
                .map(NetworkInterface::name)
                .collect(Collectors.toSet());
        assertEquals(Set.of(name("lo"), name("bridge0"), name("tun0")), names);
    }

    @Test
    void the_kernels_files_say_the_same_as_ip() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var byIp = comparable(Readings.value(networkInterfaces().read()));
        var byFiles = comparable(readFiles());
        // Packets may pass between the two readings.
        while (!byIp.equals(byFiles) && System.nanoTime() < deadline) {
            byIp = comparable(Readings.value(networkInterfaces().read()));
            byFiles = comparable(readFiles());
        }
        assertEquals(byIp, byFiles);
        assertEquals(namesOfAll().size(), byFiles.size());
    }

    private List<NetworkInterface> readFiles() {
        return new SysfsInterfaces(new KernelFiles(root), name -> List.of())
                .read()
                .orElseThrow();
    }

    /** All but what only ip knows: IPv4 addresses, lifetimes, and what sort a pair is. */
    private static List<NetworkInterface> comparable(List<NetworkInterface> all) {
        return all.stream()
                .sorted(Comparator.comparing(NetworkInterface::name))
                .map(one -> new NetworkInterface(
                        one.name(),
                        one.index(),
                        one.kind().equals("veth") ? "virtual" : one.kind(),
                        one.mac(),
                        one.mtu(),
                        one.up(),
                        one.carrier(),
                        one.operState(),
                        one.speedMbps(),
                        one.duplex(),
                        one.driver(),
                        one.parent(),
                        one.vlanId(),
                        one.namespace(),
                        one.addresses().stream()
                                .filter(address -> address.address().family() == AddressFamily.INET6)
                                .toList(),
                        one.counters()))
                .toList();
    }

    @Test
    void the_jvm_knows_the_ipv4_address_of_the_loopback() {
        var loopback = new InterfaceAddress(IpAddress.parse("127.0.0.1").orElseThrow(), 8, "host", false, null, null);
        assertTrue(new HashSet<>(new InetAddressesOfJvm().of(name("lo"))).contains(loopback));
        assertEquals(List.of(), new InetAddressesOfJvm().of(name("no-such-one")));
    }

    @Test
    void this_machine_itself_can_be_read() {
        var found = Readings.value(NetworkReadings.interfaces(Path.of("/"), here, InMemoryClock.system())
                .read());
        assertTrue(found.stream().anyMatch(one -> one.kind().equals("loopback")));
        assertEquals(
                new FakeMachine(Path.of("/"))
                        .files().names("sys/class/net").stream()
                                .flatMap(entry -> InterfaceName.parse(entry).stream())
                                .filter(entry -> Files.isDirectory(Path.of("/sys/class/net", entry.value())))
                                .collect(Collectors.toSet()),
                found.stream().map(NetworkInterface::name).collect(Collectors.toSet()));
    }
}
