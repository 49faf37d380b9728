package org.althing.adapter.hardware.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.althing.adapter.hardware.FakeMachine;
import org.althing.domain.device.Vitals.Memory;
import org.althing.domain.device.Vitals.Swap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemInfoTest {
    @TempDir
    Path root;

    private MemInfo read(String content) {
        return MemInfo.of(new FakeMachine(root).file("proc/meminfo", content).files())
                .orElseThrow();
    }

    @Test
    void memory_is_counted_in_bytes() {
        var read = read(FakeMachine.recorded("jc/meminfo"));
        // 3997272, 3386876 and 3996668 KiB
        assertEquals(new Memory(4_093_206_528L, 625_045_504L, 3_468_161_024L), read.memory());
        assertEquals(new Swap(4_092_588_032L, 0), read.swap());
    }

    @Test
    void a_machine_without_swap_has_none() {
        assertEquals(
                new Swap(0, 0), read("MemTotal: 100 kB\nMemAvailable: 40 kB\n").swap());
    }

    @Test
    void swap_that_is_in_use_is_what_is_not_free() {
        assertEquals(
                new Swap(20 * 1024, 15 * 1024),
                read("MemTotal: 100 kB\nMemAvailable: 40 kB\nSwapTotal: 20 kB\nSwapFree: 5 kB\n")
                        .swap());
    }

    @Test
    void an_old_kernel_is_helped_to_an_estimate() {
        var memory = read("MemTotal: 100 kB\nMemFree: 10 kB\nBuffers: 5 kB\nCached: 25 kB\n")
                .memory();
        assertEquals(new Memory(102_400, 61_440, 40_960), memory);
    }

    @Test
    void a_container_may_claim_more_than_there_is() {
        assertEquals(
                new Memory(102_400, 0, 102_400),
                read("MemTotal: 100 kB\nMemAvailable: 400 kB\n").memory());
    }

    @Test
    void a_machine_that_does_not_say_how_much_it_has_says_nothing() {
        assertTrue(MemInfo.of(new FakeMachine(root).files()).isEmpty());
        assertTrue(MemInfo.of(new FakeMachine(root)
                        .file("proc/meminfo", "MemFree: x kB\nMemTotal 7\n")
                        .files())
                .isEmpty());
    }
}
