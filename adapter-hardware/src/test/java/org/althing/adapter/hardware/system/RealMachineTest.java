package org.althing.adapter.hardware.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.althing.application.device.spi.Readings;
import org.althing.application.device.spi.SystemFacts;
import org.althing.application.device.spi.SystemFactsContract;
import org.althing.application.device.spi.SystemStatistics;
import org.althing.application.device.spi.SystemStatisticsContract;
import org.althing.application.inmemory.InMemoryClock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The machine that the test runs on. */
class RealMachineTest {
    private static final Path ROOT = Path.of("/");
    private static final Path NOWHERE = Path.of("/nowhere/at/all");

    private static String ask(String... words) throws IOException {
        var process = new ProcessBuilder(words).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Nested
    class Facts implements SystemFactsContract {
        private final Instant begin = InMemoryClock.system().now();

        @Override
        public SystemFacts systemFacts() {
            return SystemReadings.facts(ROOT, InMemoryClock.system());
        }

        @Override
        public SystemFacts unreadableFacts() {
            return SystemReadings.facts(NOWHERE, InMemoryClock.system());
        }

        @Override
        public Instant beforeReading() {
            return begin;
        }

        @Test
        void they_are_what_uname_says() throws IOException {
            var machine = Readings.value(systemFacts().read());
            assertEquals(ask("uname", "-n"), machine.hostname());
            assertEquals(ask("uname", "-r"), machine.kernel());
            assertEquals(ask("uname", "-m"), machine.architecture());
        }

        @Test
        void the_machine_booted_as_long_ago_as_it_has_been_up() {
            var machine = Readings.value(systemFacts().read());
            var since =
                    Duration.between(machine.bootedAt(), InMemoryClock.system().now());
            assertTrue(Math.abs(since.toSeconds() - machine.uptimeSeconds()) <= 5, () -> since + " " + machine);
        }
    }

    @Nested
    class Statistics implements SystemStatisticsContract {
        private final Instant begin = InMemoryClock.system().now();
        private final SystemStatistics statistics = SystemReadings.statistics(ROOT, InMemoryClock.system());

        @Override
        public SystemStatistics systemStatistics() {
            return statistics;
        }

        @Override
        public SystemStatistics unreadableStatistics() {
            return SystemReadings.statistics(NOWHERE, InMemoryClock.system());
        }

        @Override
        public Instant beforeReading() {
            return begin;
        }

        @Test
        void there_is_a_processor_memory_and_a_disk_for_the_root() throws IOException {
            var vitals = Readings.value(statistics.read());
            assertEquals(
                    ask("getconf", "_NPROCESSORS_ONLN"),
                    Integer.toString(vitals.cpus().size()));
            assertTrue(vitals.memory().totalBytes() > 1 << 26);
            var rootDisk = vitals.disks().getFirst();
            assertEquals("/", rootDisk.mount());
            assertEquals(Files.getFileStore(ROOT).getTotalSpace(), rootDisk.totalBytes());
        }

        @Test
        void work_shows() {
            Readings.value(statistics.read());
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            var busiest = 0.0;
            while (busiest < 50 && System.nanoTime() < deadline) {
                Thread.onSpinWait();
                busiest = Readings.value(statistics.read()).cpus().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
            }
            assertTrue(busiest >= 50, "this thread alone keeps a processor busy, and that is not seen: " + busiest);
        }

        @Test
        void an_own_address_is_one_of_the_machines() throws Exception {
            var own = Readings.value(statistics.read()).address();
            if (own != null) {
                var found = NetworkInterface.getByInetAddress(InetAddress.getByName(own.value()));
                assertNotNull(found, own + " is on no interface");
            }
        }
    }
}
