package org.althing.application.device.inmemory;

import java.util.List;
import org.althing.application.device.spi.Reading;
import org.althing.application.device.spi.SystemStatistics;
import org.althing.application.spi.Clock;
import org.althing.domain.device.Vitals;

/** A machine that is as well as somebody says it is; at first it is at rest and has nothing. */
public final class InMemorySystemStatistics implements SystemStatistics {
    private final Settable<Vitals> reading;

    public InMemorySystemStatistics(Clock clock) {
        var atRest = new Vitals(
                0,
                List.of(),
                new Vitals.Load(0, 0, 0),
                new Vitals.Memory(0, 0, 0),
                new Vitals.Swap(0, 0),
                List.of(),
                List.of(),
                null,
                0);
        this.reading = new Settable<>(atRest, clock);
    }

    @Override
    public Reading<Vitals> read() {
        return reading.read();
    }

    /** From now on the machine is like this. */
    public void set(Vitals vitals) {
        reading.set(vitals);
    }

    /** From now on it cannot be measured. */
    public void fail(Reading.Unread<Vitals> why) {
        reading.fail(why);
    }
}
