package org.althing.application.device.inmemory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.althing.application.Fixtures;
import org.althing.application.device.Machines;
import org.althing.application.device.spi.Reading;
import org.althing.application.device.spi.Readings;
import org.althing.application.device.spi.SystemStatistics;
import org.althing.application.device.spi.SystemStatisticsContract;
import org.althing.application.inmemory.InMemoryClock;
import org.junit.jupiter.api.Test;

class InMemorySystemStatisticsTest implements SystemStatisticsContract {
    private final InMemorySystemStatistics statistics = new InMemorySystemStatistics(InMemoryClock.at(Fixtures.NOON));

    @Override
    public SystemStatistics systemStatistics() {
        return statistics;
    }

    @Override
    public SystemStatistics unreadableStatistics() {
        statistics.fail(new Reading.ToolMissing<>("/proc/stat"));
        return statistics;
    }

    @Override
    public Instant beforeReading() {
        return Fixtures.NOON;
    }

    @Test
    void the_machine_is_as_it_was_set() {
        statistics.set(Machines.busy());
        assertEquals(Machines.busy(), Readings.value(statistics.read()));
    }
}
