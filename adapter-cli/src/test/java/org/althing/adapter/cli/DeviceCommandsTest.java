package org.althing.adapter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.althing.application.Althing;
import org.althing.application.Fixtures;
import org.althing.application.device.Machines;
import org.althing.application.device.inmemory.InMemoryNetworkInterfaces;
import org.althing.application.device.inmemory.InMemorySystemFacts;
import org.althing.application.device.inmemory.InMemorySystemStatistics;
import org.althing.application.device.spi.Reading;
import org.althing.application.inmemory.InMemoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceCommandsTest {
    private final InMemoryClock clock = InMemoryClock.at(Fixtures.NOON);
    private final InMemoryNetworkInterfaces interfaces = new InMemoryNetworkInterfaces(clock);
    private final InMemorySystemFacts facts = new InMemorySystemFacts(clock);
    private final InMemorySystemStatistics statistics = new InMemorySystemStatistics(clock);
    private final Bench bench = new Bench(Althing.builder()
            .clock(clock)
            .device(interfaces, facts, statistics)
            .version("1.2.3")
            .build());

    @BeforeEach
    void there_is_a_machine() {
        facts.set(Machines.board(Fixtures.NOON));
        statistics.set(Machines.busy());
        interfaces.set(List.of(Machines.bare("tun0", 9), Machines.vlan("eth0.7", 3)));
    }

    @Test
    void a_machine_is_shown_with_what_it_is_and_how_it_is() {
        assertEquals("""
                host name      board
                full name      board.example.org
                model          Raspberry Pi 4 Model B Rev 1.4
                serial number  10000000abcdef01
                system         Debian GNU/Linux 12
                kernel         6.12.41-v8+ (aarch64)
                mode           classic
                booted         2026-11-21T12:00:00.007Z
                up for         1 h 0 min
                althing        1.2.3
                address        192.0.2.7
                processors     12.5 % of 2
                load           0.50 0.25 0.13
                memory         1.0 KiB of 4.0 KiB used
                swap           10 B of 100 B used
                disk /         400 B of 1000 B used
                cpu_thermal    48.3 °C
                """, bench.run("device", "info").ok().out());
    }

    @Test
    void for_programs_both_shapes_are_there() {
        var both = bench.run("device", "info", "-o", "json").ok().json();
        assertEquals("board", both.get("info").get("hostname").asText());
        assertEquals(
                48.312,
                both.get("stats").get("temperatures").get(0).get("celsius").asDouble());
    }

    @Test
    void interfaces_are_a_table_with_a_line_for_each_address() {
        assertEquals("""
                NAME    KIND  STATE  MAC                MTU   SPEED        ADDRESSES
                eth0.7  vlan  up     02:fc:00:00:00:01  1500  1000 Mbit/s  192.0.2.7/24
                                                                           fe80::7/64
                tun0    tun   down   –                  1500  –            –
                """, bench.run("device", "network").ok().out());
    }

    @Test
    void one_interface_is_shown_with_all_that_is_known_of_it() {
        var one = bench.run("device", "network", "eth0.7").ok();
        assertTrue(one.lines().contains("vlan id     7"), one.out());
        assertTrue(
                one.lines()
                        .contains("counters    rx bytes 1, rx packets 2, rx errors 3, rx dropped 4, tx bytes 5,"
                                + " tx packets 6, tx errors 7, tx dropped 8"),
                one.out());
        var json = bench.run("device", "network", "eth0.7", "-o", "json").ok().json();
        assertEquals("fe80::7", json.get("addresses").get(1).get("address").asText());
    }

    @Test
    void an_interface_that_is_not_there_is_not_found() {
        bench.run("device", "network", "eth9")
                .refused(3, "The machine has no network interface called eth9. [device.not-found]");
    }

    @Test
    void interfaces_are_paged_like_every_list() {
        var first = bench.run("device", "network", "--limit", "1").ok();
        var next = first.err().strip().replace("There are more: --after ", "");
        var rest = bench.run("device", "network", "--after", next).ok();
        assertTrue(rest.lines().get(1).startsWith("tun0 "), rest.out());
        assertEquals("", rest.err());
    }

    @Test
    void a_machine_that_cannot_be_read_is_a_failure() {
        statistics.fail(new Reading.TimedOut<>("df", Duration.ofSeconds(2)));
        bench.run("device", "info").refused(1, "df did not answer within 2000 ms. [device.timed-out]");
        interfaces.fail(new Reading.ToolMissing<>("ip"));
        bench.run("device", "network").refused(1, "ip is not on this machine. [device.tool-missing]");
    }
}
