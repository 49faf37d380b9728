package org.althing.application.device.inmemory;

import java.util.Comparator;
import java.util.List;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.device.spi.Reading;
import org.althing.application.spi.Clock;
import org.althing.domain.device.NetworkInterface;

/** Network interfaces as somebody says they are; none at first. */
public final class InMemoryNetworkInterfaces implements NetworkInterfaces {
    private final Settable<List<NetworkInterface>> reading;

    public InMemoryNetworkInterfaces(Clock clock) {
        this.reading = new Settable<>(List.of(), clock);
    }

    @Override
    public Reading<List<NetworkInterface>> read() {
        return reading.read();
    }

    /** From now on these are the interfaces. */
    public void set(List<NetworkInterface> interfaces) {
        reading.set(interfaces.stream()
                .sorted(Comparator.comparing(NetworkInterface::name))
                .toList());
    }

    /** From now on they cannot be read. */
    public void fail(Reading.Unread<List<NetworkInterface>> why) {
        reading.fail(why);
    }
}
