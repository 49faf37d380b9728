package org.althing.adapter.hardware.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.adapter.hardware.system.CpuMeter.Usage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuMeterTest {
    @TempDir
    Path root;

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> pauses = new ArrayList<>();
    private Runnable duringPause = () -> {};
    private FakeMachine machine;
    private CpuMeter meter;

    @BeforeEach
    void begin() {
        machine = new FakeMachine(root);
        meter = new CpuMeter(machine.files(), nanos::get, length -> {
            pauses.add(length);
            nanos.addAndGet(length.toNanos());
            duringPause.run();
        });
    }

    private void counters(String... lines) {
        machine.file("proc/stat", String.join("\n", lines) + "\nintr 1 2 3\nbtime 1700000000\n");
    }

    @Test
    void the_first_measurement_takes_a_moment() {
        counters("cpu  100 0 100 800 0 0 0 0 0 0", "cpu0 50 0 50 400 0 0 0 0 0 0", "cpu1 50 0 50 400 0 0 0 0 0 0");
        duringPause = () -> counters(
                "cpu  110 0 110 870 10 0 0 0 0 0", "cpu0 60 0 60 430 0 0 0 0 0 0", "cpu1 50 0 50 440 10 0 0 0 0 0");
        // Of 100 ticks 20 were work, 70 rest and 10 a wait for the disk, which is rest too.
        assertEquals(new Usage(20.0, List.of(40.0, 0.0)), meter.usage().orElseThrow());
        assertEquals(List.of(Duration.ofMillis(250)), pauses);
    }

    @Test
    void the_next_is_over_the_time_since_the_last() {
        counters("cpu 0 0 0 100");
        meter.usage();
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        counters("cpu 1 1 1 100 0 1 1 1 9 9");
        assertEquals(100.0, meter.usage().orElseThrow().all());
        counters("cpu 1 1 1 197 0 1 1 1 9 9");
        assertEquals(0.0, meter.usage().orElseThrow().all());
        counters("cpu 2 1 1 199 0 1 1 1 9 9");
        assertEquals(33.33, meter.usage().orElseThrow().all());
        assertEquals(1, pauses.size());
    }

    @Test
    void what_was_measured_long_ago_does_not_count() {
        counters("cpu 0 0 0 100");
        meter.usage();
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        counters("cpu 500 0 0 100");
        assertEquals(0.0, meter.usage().orElseThrow().all());
        assertEquals(2, pauses.size());
    }

    @Test
    void a_processor_that_was_just_switched_on_has_done_nothing_yet() {
        counters("cpu 0 0 0 100", "cpu0 0 0 0 100");
        duringPause = () -> counters("cpu 50 0 0 150", "cpu0 50 0 0 150", "cpu3 7 0 0 1");
        assertEquals(List.of(50.0, 0.0), meter.usage().orElseThrow().each());
    }

    @Test
    void processors_are_in_the_order_of_their_numbers() {
        counters("cpu 0 0 0 0", "cpu10 0 0 0 0", "cpu2 0 0 0 0");
        duringPause = () -> counters("cpu 1 0 0 1", "cpu10 1 0 0 0", "cpu2 0 0 0 1");
        assertEquals(List.of(0.0, 100.0), meter.usage().orElseThrow().each());
    }

    @Test
    void counters_that_run_backwards_are_no_negative_work() {
        counters("cpu 100 0 0 100 50");
        duringPause = () -> counters("cpu 90 0 0 130 50");
        assertEquals(0.0, meter.usage().orElseThrow().all());
    }

    @Test
    void a_machine_that_does_not_count_says_nothing() {
        assertTrue(meter.usage().isEmpty());
        machine.file("proc/stat", "cpu\ncpu x y\ncpux 1 2 3\n");
        assertTrue(meter.usage().isEmpty());
    }
}
