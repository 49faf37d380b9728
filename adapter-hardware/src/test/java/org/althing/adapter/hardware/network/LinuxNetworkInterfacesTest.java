package org.althing.adapter.hardware.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.althing.adapter.hardware.CommandRunner;
import org.althing.adapter.hardware.CommandRunner.Completed;
import org.althing.adapter.hardware.CommandRunner.Outcome;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.application.Fixtures;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.device.spi.NetworkInterfacesContract;
import org.althing.application.device.spi.Reading;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.domain.device.InterfaceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over what {@code ip} once printed, and over the files of a machine that is not there. */
class LinuxNetworkInterfacesTest implements NetworkInterfacesContract {
    private static final Completed RECORDED = new Completed(0, FakeMachine.recorded("ip-addr-namespace.json"), "");
    private static final Outcome MISSING = new CommandRunner.ToolMissing("ip");

    @TempDir
    Path root;

    private NetworkInterfaces after(Outcome outcome) {
        CommandRunner runner = call -> {
            assertEquals("ip [-j, -d, -s, addr, show]", call.toString());
            return outcome;
        };
        return NetworkReadings.interfaces(root, runner, InMemoryClock.at(Fixtures.NOON));
    }

    @Override
    public NetworkInterfaces networkInterfaces() {
        return after(RECORDED);
    }

    @Override
    public Set<InterfaceName> namesOfAll() {
        return Stream.of("lo", "veth0", "veth1", "br0", "tun0", "tap0", "mac0")
                .flatMap(name -> InterfaceName.parse(name).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public NetworkInterfaces unreadableInterfaces() {
        return after(MISSING);
    }

    @Override
    public Instant beforeReading() {
        return Fixtures.NOON;
    }

    static List<Outcome> outcomesThatSayNothing() {
        return List.of(
                MISSING,
                new CommandRunner.NotPermitted("ip"),
                new CommandRunner.TimedOut("ip", Duration.ofSeconds(5)),
                new CommandRunner.OutputTooLong("ip"),
                new Completed(1, "", "ip: unrecognized option: j"),
                new Completed(0, "1: lo: <LOOPBACK,UP,LOWER_UP>", ""));
    }

    @ParameterizedTest
    @MethodSource("outcomesThatSayNothing")
    void the_files_of_the_kernel_answer_where_ip_does_not(Outcome outcome) {
        new FakeMachine(root).file("sys/class/net/lo/ifindex", "1\n");
        var read = assertInstanceOf(Reading.Read.class, after(outcome).read());
        assertEquals("/sys", read.source());
        assertEquals(1, ((List<?>) read.value()).size());
    }

    @Test
    void the_failure_of_ip_is_the_answer_where_there_is_nothing_else() {
        assertEquals(new Reading.ToolMissing<>("ip"), after(MISSING).read());
        assertEquals(
                new Reading.NotPermitted<>("ip"),
                after(new CommandRunner.NotPermitted("ip")).read());
        assertEquals(
                new Reading.TimedOut<>("ip", Duration.ofSeconds(5)),
                after(new CommandRunner.TimedOut("ip", Duration.ofSeconds(5))).read());
        assertEquals(
                new Reading.OutputTooLong<>("ip", 1 << 20),
                after(new CommandRunner.OutputTooLong("ip")).read());
    }
}
