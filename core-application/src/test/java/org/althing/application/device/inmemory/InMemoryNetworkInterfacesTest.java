package org.althing.application.device.inmemory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.althing.application.Fixtures;
import org.althing.application.device.Machines;
import org.althing.application.device.spi.NetworkInterfaces;
import org.althing.application.device.spi.NetworkInterfacesContract;
import org.althing.application.device.spi.Reading;
import org.althing.application.device.spi.Readings;
import org.althing.application.inmemory.InMemoryClock;
import org.althing.domain.device.InterfaceName;
import org.junit.jupiter.api.Test;

class InMemoryNetworkInterfacesTest implements NetworkInterfacesContract {
    private final InMemoryClock clock = InMemoryClock.at(Fixtures.NOON);

    @Override
    public InMemoryNetworkInterfaces networkInterfaces() {
        var interfaces = new InMemoryNetworkInterfaces(clock);
        interfaces.set(List.of(Machines.bare("wg0", 9), Machines.vlan("eth0.7", 3)));
        return interfaces;
    }

    @Override
    public Set<InterfaceName> namesOfAll() {
        return Set.of(Machines.name("eth0.7"), Machines.name("wg0"));
    }

    @Override
    public NetworkInterfaces unreadableInterfaces() {
        var interfaces = networkInterfaces();
        interfaces.fail(new Reading.ToolMissing<>("ip"));
        return interfaces;
    }

    @Override
    public Instant beforeReading() {
        return Fixtures.NOON;
    }

    @Test
    void a_machine_has_none_at_first() {
        assertEquals(List.of(), Readings.value(new InMemoryNetworkInterfaces(clock).read()));
    }

    @Test
    void a_list_that_changes_after_it_was_set_changes_nothing() {
        var interfaces = new InMemoryNetworkInterfaces(clock);
        var list = new ArrayList<>(List.of(Machines.bare("wg0", 9)));
        interfaces.set(list);
        list.clear();
        assertEquals(1, Readings.value(interfaces.read()).size());
    }

    @Test
    void what_failed_can_be_read_again_once_it_is_set() {
        var interfaces = networkInterfaces();
        interfaces.fail(new Reading.NotPermitted<>("ip"));
        interfaces.set(List.of());
        assertEquals(List.of(), Readings.value(interfaces.read()));
    }
}
