package org.althing.adapter.hardware.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Instant;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.application.Fixtures;
import org.althing.application.device.spi.Reading;
import org.althing.application.device.spi.Readings;
import org.althing.application.device.spi.SystemFacts;
import org.althing.application.device.spi.SystemFactsContract;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.domain.device.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinuxSystemFactsTest implements SystemFactsContract {
    @TempDir
    Path root;

    private FakeMachine bare() {
        return new FakeMachine(root)
                .file("proc/sys/kernel/hostname", "pi\n")
                .file("proc/sys/kernel/osrelease", "6.12.41-v8+\n")
                .file("proc/uptime", "3600.25 14000.00\n");
    }

    private SystemFacts of(FakeMachine machine) {
        return SystemReadings.facts(machine.root(), InMemoryClock.at(Fixtures.NOON));
    }

    @Override
    public SystemFacts systemFacts() {
        return of(bare());
    }

    @Override
    public SystemFacts unreadableFacts() {
        return of(new FakeMachine(root));
    }

    @Override
    public Instant beforeReading() {
        return Fixtures.NOON;
    }

    @Test
    void a_board_is_read_in_full() {
        var board = bare().file("etc/hosts", "127.0.1.1 pi.example.org pi\n")
                .file("etc/os-release", FakeMachine.recorded("jc/os-release-ubuntu"))
                .file("etc/wlanpi-state", "hotspot\nsince boot\n")
                .file("proc/sys/kernel/arch", "aarch64\n")
                .file("proc/stat", "cpu 1 2 3 4\nbtime 1795258800\n")
                .file("proc/device-tree/model", "Raspberry Pi 4 Model B Rev 1.4\0")
                .file("proc/device-tree/serial-number", "10000000abcdef01\0");
        var read = new Reading.Read<>(
                new Machine(
                        "pi",
                        "pi.example.org",
                        "Raspberry Pi 4 Model B Rev 1.4",
                        "10000000abcdef01",
                        new Machine.OperatingSystem("ubuntu", "Ubuntu", "18.04"),
                        "6.12.41-v8+",
                        "aarch64",
                        "hotspot",
                        Instant.parse("2026-11-21T11:00:00Z"),
                        3600),
                "/proc",
                Fixtures.NOON);
        assertEquals(read, of(board).read());
    }

    @Test
    void what_a_machine_does_not_say_of_itself_is_null() {
        var machine = Readings.value(of(bare()).read());
        assertNull(machine.fqdn());
        assertNull(machine.model());
        assertNull(machine.serial());
        assertNull(machine.mode());
        assertEquals(new Machine.OperatingSystem("linux", "Linux", null), machine.os());
    }

    @Test
    void a_kernel_that_does_not_say_when_it_booted_says_for_how_long_it_runs() {
        assertEquals(
                Fixtures.NOON.minusSeconds(3600),
                Readings.value(of(bare()).read()).bootedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proc/sys/kernel/hostname", "proc/sys/kernel/osrelease", "proc/uptime"})
    void without_what_every_kernel_says_there_is_no_answer(String file) {
        assertEquals(
                new Reading.ToolMissing<>("/" + file), of(bare().without(file)).read());
    }
}
