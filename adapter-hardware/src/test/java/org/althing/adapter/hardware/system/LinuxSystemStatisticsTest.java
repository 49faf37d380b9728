package org.althing.adapter.hardware.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.application.Fixtures;
import org.althing.application.device.spi.Reading;
import org.althing.application.device.spi.Readings;
import org.althing.application.device.spi.SystemStatistics;
import org.althing.application.device.spi.SystemStatisticsContract;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.domain.IpAddress;
import org.althing.domain.device.Vitals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinuxSystemStatisticsTest implements SystemStatisticsContract {
    private static final IpAddress OWN = IpAddress.parse("192.0.2.4").orElseThrow();

    @TempDir
    Path root;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger pauses = new AtomicInteger();

    /** No swap, no sensors, no disks: what a small container shows. */
    private FakeMachine bare() {
        return new FakeMachine(root)
                .file("proc/stat", "cpu  10 0 10 80\ncpu0 10 0 10 80\n")
                .file("proc/meminfo", "MemTotal: 100 kB\nMemAvailable: 40 kB\n")
                .file("proc/loadavg", "0.52 1.25 10.00 2/345 6789\n")
                .file("proc/uptime", "61.9 100.0\n");
    }

    private SystemStatistics of(FakeMachine machine) {
        var meter = new CpuMeter(machine.files(), nanos::get, length -> pauses.incrementAndGet());
        return new LinuxSystemStatistics(
                machine.files(), meter, () -> Optional.of(OWN), InMemoryClock.at(Fixtures.NOON), nanos::get);
    }

    @Override
    public SystemStatistics systemStatistics() {
        return of(bare());
    }

    @Override
    public SystemStatistics unreadableStatistics() {
        return of(new FakeMachine(root));
    }

    @Override
    public Instant beforeReading() {
        return Fixtures.NOON;
    }

    @Test
    void a_machine_with_next_to_nothing_is_measured() {
        var vitals = new Vitals(
                0,
                List.of(0.0),
                new Vitals.Load(0.52, 1.25, 10),
                new Vitals.Memory(102_400, 61_440, 40_960),
                new Vitals.Swap(0, 0),
                List.of(),
                List.of(),
                OWN,
                61);
        assertEquals(
                new Reading.Read<>(vitals, "/proc", Fixtures.NOON), of(bare()).read());
    }

    @Test
    void a_measurement_is_remembered_for_a_second() {
        var statistics = of(bare());
        statistics.read();
        bare().file("proc/loadavg", "7.00 7.00 7.00 1/1 1\n");
        nanos.set(Duration.ofMillis(999).toNanos());
        assertEquals(0.52, Readings.value(statistics.read()).load().oneMinute());
        nanos.set(Duration.ofMillis(1000).toNanos());
        assertEquals(7.00, Readings.value(statistics.read()).load().oneMinute());
        assertEquals(1, pauses.get(), "only the first has to wait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proc/stat", "proc/meminfo", "proc/loadavg", "proc/uptime"})
    void without_what_every_kernel_counts_there_is_no_answer(String file) {
        assertEquals(
                new Reading.ToolMissing<>("/" + file), of(bare().without(file)).read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1 2 3", "0.1 0.2"})
    void an_average_that_is_none_is_no_answer(String odd) {
        assertEquals(
                new Reading.ToolMissing<>("/proc/loadavg"),
                of(bare().file("proc/loadavg", odd)).read());
    }
}
