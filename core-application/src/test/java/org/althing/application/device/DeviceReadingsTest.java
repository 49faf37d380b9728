package org.althing.application.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Fixtures;
import org.althing.application.PageSize;
import org.althing.application.Problem;
import org.althing.application.device.inmemory.InMemoryNetworkInterfaces;
import org.althing.application.device.inmemory.InMemorySystemFacts;
import org.althing.application.device.inmemory.InMemorySystemStatistics;
import org.althing.application.device.spi.Reading;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.application.wire.WireWriter;
import org.althing.domain.device.Machine;
import org.althing.domain.device.NetworkInterface;
import org.althing.domain.device.Vitals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeviceReadingsTest {
    private static final Caller CONSOLE = new Caller.Console();

    private final InMemoryClock clock = InMemoryClock.at(Fixtures.NOON);
    private final InMemoryNetworkInterfaces interfaces = new InMemoryNetworkInterfaces(clock);
    private final InMemorySystemFacts facts = new InMemorySystemFacts(clock);
    private final InMemorySystemStatistics statistics = new InMemorySystemStatistics(clock);

    private Object list(Caller caller, int limit, Cursor after) {
        var size = PageSize.parse(Integer.toString(limit)).orElseThrow();
        return ListNetworkInterfaces.using(interfaces).list(new ListNetworkInterfaces.Command(caller, size, after));
    }

    private Object find(Caller caller, String name) {
        return FindNetworkInterface.using(interfaces)
                .find(new FindNetworkInterface.Command(caller, Machines.name(name)));
    }

    private Object info(Caller caller) {
        return ReadSystemInfo.using(facts, "1.2.3").read(new ReadSystemInfo.Command(caller));
    }

    private Object stats(Caller caller) {
        return ReadSystemStats.using(statistics).read(new ReadSystemStats.Command(caller));
    }

    @Test
    void a_stranger_sees_nothing_of_the_machine() {
        var stranger = new Caller.Stranger();
        for (var result : List.of(list(stranger, 50, null), find(stranger, "eth0"), info(stranger), stats(stranger))) {
            assertEquals(
                    Problem.AUTH_REQUIRED,
                    assertInstanceOf(Denied.class, result).problem());
        }
    }

    @Test
    void a_long_list_comes_in_parts_by_name() {
        interfaces.set(Stream.of("wlan0", "eth0", "lo", "br0", "eth1")
                .map(name -> Machines.bare(name, name.hashCode()))
                .toList());
        var parts = new ArrayList<List<String>>();
        Cursor after = null;
        do {
            var page = assertInstanceOf(ListNetworkInterfaces.Listed.class, list(CONSOLE, 2, after))
                    .page();
            parts.add(page.items().stream().map(one -> one.name().value()).toList());
            after = page.next();
        } while (after != null);
        assertEquals(List.of(List.of("br0", "eth0"), List.of("eth1", "lo"), List.of("wlan0")), parts);
    }

    @Test
    void the_list_goes_on_behind_an_interface_that_has_vanished() {
        interfaces.set(List.of(Machines.bare("eth0", 1), Machines.bare("wlan0", 2)));
        var page = assertInstanceOf(ListNetworkInterfaces.Listed.class, list(CONSOLE, 50, Cursor.behind("usb0")))
                .page();
        assertEquals(
                List.of(Machines.name("wlan0")),
                page.items().stream().map(NetworkInterfaceView::name).toList());
    }

    @Test
    void a_place_in_another_list_is_refused() {
        assertEquals(new BadCursor(), list(CONSOLE, 50, Cursor.behind("--help")));
        assertEquals(
                List.of("/after"),
                new BadCursor().errors().stream().map(error -> error.pointer()).toList());
    }

    @Test
    void an_interface_is_found_by_its_name() {
        interfaces.set(List.of(Machines.bare("eth0", 1), Machines.vlan("eth0.7", 2)));
        var found = assertInstanceOf(FindNetworkInterface.Found.class, find(CONSOLE, "eth0.7"));
        assertEquals(2, found.view().index());
    }

    @Test
    void an_interface_that_is_not_there_is_not_found() {
        interfaces.set(List.of(Machines.bare("eth0", 1)));
        var refusal = assertInstanceOf(InterfaceNotFound.class, find(CONSOLE, "eth1"));
        assertEquals(Problem.DEVICE_NOT_FOUND, refusal.problem());
        assertTrue(refusal.detail().contains("eth1"));
    }

    static Stream<Map.Entry<Reading.Unread<?>, Problem>> whyMachinesAreUnread() {
        return Stream.of(
                Map.entry(new Reading.ToolMissing<>("ip"), Problem.DEVICE_TOOL_MISSING),
                Map.entry(new Reading.NotPermitted<>("ip"), Problem.DEVICE_NOT_PERMITTED),
                Map.entry(new Reading.TimedOut<>("ip", Duration.ofSeconds(5)), Problem.DEVICE_TIMED_OUT),
                Map.entry(new Reading.OutputTooLong<>("ip", 1 << 20), Problem.DEVICE_OUTPUT_TOO_LONG));
    }

    @ParameterizedTest
    @MethodSource("whyMachinesAreUnread")
    @SuppressWarnings("unchecked")
    void a_machine_that_cannot_be_read_is_a_refusal_that_names_the_tool(
            Map.Entry<Reading.Unread<?>, Problem> expected) {
        var why = expected.getKey();
        interfaces.fail((Reading.Unread<List<NetworkInterface>>) why);
        facts.fail((Reading.Unread<Machine>) why);
        statistics.fail((Reading.Unread<Vitals>) why);
        for (var result : List.of(list(CONSOLE, 50, null), find(CONSOLE, "eth0"), info(CONSOLE), stats(CONSOLE))) {
            var refusal = assertInstanceOf(Unreadable.class, result);
            assertEquals(expected.getValue(), refusal.problem());
            assertTrue(refusal.detail().contains("ip "), refusal.detail());
        }
    }

    @Test
    void an_interface_is_shown_with_every_field_of_its_shape() {
        interfaces.set(List.of(Machines.vlan("eth0.7", 3)));
        var found = assertInstanceOf(FindNetworkInterface.Found.class, find(CONSOLE, "eth0.7"));
        assertEquals(
                "{name=eth0.7, index=3, kind=vlan, mac=02:fc:00:00:00:01, mtu=1500, up=true, carrier=true,"
                        + " operState=up, speedMbps=1000, duplex=full, driver=bcmgenet, parent=eth0, vlanId=7,"
                        + " namespace=lab, addresses=[{family=inet, address=192.0.2.7, prefixLength=24,"
                        + " scope=global, dynamic=true, validSeconds=3600, preferredSeconds=1800},"
                        + " {family=inet6, address=fe80::7, prefixLength=64, scope=link, dynamic=false,"
                        + " validSeconds=null, preferredSeconds=null}], counters={rxBytes=1, rxPackets=2,"
                        + " rxErrors=3, rxDropped=4, txBytes=5, txPackets=6, txErrors=7, txDropped=8},"
                        + " source=memory, readAt=2026-11-21T12:00:00.007Z}",
                WireWriter.fields(found.view()).toString());
    }

    @Test
    void a_machine_is_shown_with_every_field_of_its_shape() {
        facts.set(Machines.board(Fixtures.NOON.minusSeconds(3600)));
        var shown = assertInstanceOf(ReadSystemInfo.Shown.class, info(CONSOLE));
        assertEquals(
                "{hostname=board, fqdn=board.example.org, model=Raspberry Pi 4 Model B Rev 1.4,"
                        + " serial=10000000abcdef01, os={id=debian, name=Debian GNU/Linux, version=12},"
                        + " kernel=6.12.41-v8+, architecture=aarch64, mode=classic,"
                        + " bootedAt=2026-11-21T11:00:00.007Z, uptimeSeconds=3600, version=1.2.3,"
                        + " source=memory, readAt=2026-11-21T12:00:00.007Z}",
                WireWriter.fields(shown.view()).toString());
    }

    @Test
    void how_a_machine_is_is_shown_with_every_field_of_its_shape() {
        statistics.set(Machines.busy());
        var shown = assertInstanceOf(ReadSystemStats.Shown.class, stats(CONSOLE));
        assertEquals(
                "{at=2026-11-21T12:00:00.007Z, cpuPercent=12.5, cpus=[25.0, 0.0], load=[0.5, 0.25, 0.125],"
                        + " memory={totalBytes=4096, usedBytes=1024, availableBytes=3072},"
                        + " swap={totalBytes=100, usedBytes=10},"
                        + " disks=[{mount=/, totalBytes=1000, usedBytes=400}],"
                        + " temperatures=[{name=cpu_thermal, celsius=48.312}], address=192.0.2.7,"
                        + " uptimeSeconds=3600, source=memory, readAt=2026-11-21T12:00:00.007Z}",
                WireWriter.fields(shown.view()).toString());
    }
}
