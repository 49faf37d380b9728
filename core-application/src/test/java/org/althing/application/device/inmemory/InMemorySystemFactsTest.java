package org.althing.application.device.inmemory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.althing.application.Fixtures;
import org.althing.application.device.Machines;
import org.althing.application.device.spi.Reading;
import org.althing.application.device.spi.Readings;
import org.althing.application.device.spi.SystemFacts;
import org.althing.application.device.spi.SystemFactsContract;
import org.althing.application.inmemory.InMemoryClock;
import org.junit.jupiter.api.Test;

class InMemorySystemFactsTest implements SystemFactsContract {
    private final InMemorySystemFacts facts = new InMemorySystemFacts(InMemoryClock.at(Fixtures.NOON));

    @Override
    public SystemFacts systemFacts() {
        return facts;
    }

    @Override
    public SystemFacts unreadableFacts() {
        facts.fail(new Reading.NotPermitted<>("/proc"));
        return facts;
    }

    @Override
    public Instant beforeReading() {
        return Fixtures.NOON;
    }

    @Test
    void the_machine_is_what_it_was_set_to() {
        var board = Machines.board(Fixtures.NOON.minusSeconds(3600));
        facts.set(board);
        assertEquals(board, Readings.value(facts.read()));
    }
}
