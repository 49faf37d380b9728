package org.althing.application.device.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.althing.application.Races;
import org.althing.domain.device.Vitals;
import org.junit.jupiter.api.Test;

/** What every {@link SystemStatistics} does. */
public interface SystemStatisticsContract {
    /** Those of some machine. */
    SystemStatistics systemStatistics();

    /** Those of a machine that shows nothing to us. */
    SystemStatistics unreadableStatistics();

    /** When the machine is measured, or before. */
    Instant beforeReading();

    private Vitals vitals() {
        return Readings.value(systemStatistics().read());
    }

    @Test
    default void a_processor_is_busy_between_not_at_all_and_wholly() {
        var vitals = vitals();
        assertIsPercent(vitals.cpuPercent());
        vitals.cpus().forEach(SystemStatisticsContract::assertIsPercent);
    }

    private static void assertIsPercent(double number) {
        assertTrue(number >= 0 && number <= 100, () -> number + " %");
    }

    @Test
    default void nothing_is_fuller_than_full() {
        var vitals = vitals();
        var memory = vitals.memory();
        assertEquals(memory.totalBytes(), memory.usedBytes() + memory.availableBytes());
        assertTrue(vitals.swap().usedBytes() <= vitals.swap().totalBytes());
        assertTrue(vitals.disks().stream().allMatch(disk -> disk.usedBytes() <= disk.totalBytes()));
    }

    @Test
    default void disks_and_sensors_are_in_order() {
        var vitals = vitals();
        assertEquals(
                vitals.disks().stream()
                        .sorted(Comparator.comparing(Vitals.Disk::mount))
                        .toList(),
                vitals.disks());
        assertEquals(
                vitals.temperatures().stream()
                        .sorted(Comparator.comparing(Vitals.Temperature::name))
                        .toList(),
                vitals.temperatures());
    }

    @Test
    default void a_measurement_says_from_what_and_when_it_was_made() {
        var read = assertInstanceOf(Reading.Read.class, systemStatistics().read());
        assertFalse(read.source().isBlank());
        assertFalse(read.at().isBefore(beforeReading()));
    }

    @Test
    default void all_who_ask_at_once_are_answered() {
        var statistics = systemStatistics();
        var totals =
                Races.race(24, i -> Readings.value(statistics.read()).memory().totalBytes());
        assertEquals(1, Set.copyOf(totals).size());
        assertEquals(24, totals.size());
    }

    @Test
    default void a_machine_that_shows_nothing_is_an_answer_too() {
        var unread =
                assertInstanceOf(Reading.Unread.class, unreadableStatistics().read());
        assertFalse(unread.tool().isBlank());
    }
}
