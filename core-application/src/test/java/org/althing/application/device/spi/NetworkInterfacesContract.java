package org.althing.application.device.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.althing.application.Races;
import org.althing.domain.device.InterfaceName;
import org.althing.domain.device.NetworkInterface;
import org.junit.jupiter.api.Test;

/** What every {@link NetworkInterfaces} does. */
public interface NetworkInterfacesContract {
    /** Those of a machine that has some. */
    NetworkInterfaces networkInterfaces();

    /** The names of all that this machine has. */
    Set<InterfaceName> namesOfAll();

    /** Those of a machine that shows nothing to us. */
    NetworkInterfaces unreadableInterfaces();

    /** When the machine is read, or before. */
    Instant beforeReading();

    private List<NetworkInterface> all() {
        return Readings.value(networkInterfaces().read());
    }

    @Test
    default void every_interface_is_shown_once() {
        var names = all().stream().map(NetworkInterface::name).toList();
        assertEquals(namesOfAll(), new HashSet<>(names));
        assertEquals(namesOfAll().size(), names.size());
    }

    @Test
    default void interfaces_are_in_the_order_of_their_names() {
        var names = all().stream().map(NetworkInterface::name).toList();
        assertEquals(List.copyOf(new TreeSet<>(names)), names);
    }

    @Test
    default void no_two_interfaces_have_the_same_index() {
        var indexes = all().stream().map(NetworkInterface::index).collect(Collectors.toSet());
        assertEquals(all().size(), indexes.size());
    }

    @Test
    default void a_reading_says_from_what_and_when_it_was_made() {
        var read = assertInstanceOf(Reading.Read.class, networkInterfaces().read());
        assertFalse(read.source().isBlank());
        assertFalse(read.at().isBefore(beforeReading()));
        assertEquals(0, read.at().getNano() % 1_000_000, "whole milliseconds");
    }

    @Test
    default void what_was_read_cannot_be_changed() {
        var interfaces = networkInterfaces();
        var list = Readings.value(interfaces.read());
        assertThrows(UnsupportedOperationException.class, list::clear);
        assertEquals(namesOfAll().size(), Readings.value(interfaces.read()).size());
    }

    @Test
    default void all_who_ask_at_once_are_answered() {
        var interfaces = networkInterfaces();
        var counts = Races.race(24, i -> Readings.value(interfaces.read()).size());
        assertEquals(Set.of(namesOfAll().size()), Set.copyOf(counts));
    }

    @Test
    default void a_machine_that_shows_nothing_is_an_answer_too() {
        var unread =
                assertInstanceOf(Reading.Unread.class, unreadableInterfaces().read());
        assertFalse(unread.tool().isBlank());
    }
}
