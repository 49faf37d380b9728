package org.althing.application.device.inmemory;

import org.althing.application.device.spi.Reading;
import org.althing.application.device.spi.SystemFacts;
import org.althing.application.spi.Clock;
import org.althing.domain.device.Machine;

/** A machine that is what somebody says it is; at first one that booted when this was made. */
public final class InMemorySystemFacts implements SystemFacts {
    private final Settable<Machine> reading;

    public InMemorySystemFacts(Clock clock) {
        var nowhere = new Machine(
                "localhost",
                null,
                null,
                null,
                new Machine.OperatingSystem("linux", "Linux", null),
                "0",
                "unknown",
                null,
                clock.now(),
                0);
        this.reading = new Settable<>(nowhere, clock);
    }

    @Override
    public Reading<Machine> read() {
        return reading.read();
    }

    /** From now on the machine is this. */
    public void set(Machine machine) {
        reading.set(machine);
    }

    /** From now on it cannot be read. */
    public void fail(Reading.Unread<Machine> why) {
        reading.fail(why);
    }
}
