package org.althing.application.device.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.althing.application.Races;
import org.junit.jupiter.api.Test;

/** What every {@link SystemFacts} does. */
public interface SystemFactsContract {
    /** Those of some machine. */
    SystemFacts systemFacts();

    /** Those of a machine that shows nothing to us. */
    SystemFacts unreadableFacts();

    /** When the machine is read, or before. */
    Instant beforeReading();

    @Test
    default void every_machine_has_a_name_a_kernel_and_a_system() {
        var machine = Readings.value(systemFacts().read());
        for (var text : List.of(
                machine.hostname(),
                machine.kernel(),
                machine.architecture(),
                machine.os().id(),
                machine.os().name())) {
            assertFalse(text.isBlank());
            assertEquals(text.strip(), text);
        }
    }

    @Test
    default void what_a_machine_does_not_say_is_null_and_not_blank() {
        var machine = Readings.value(systemFacts().read());
        Stream.of(
                        machine.fqdn(),
                        machine.model(),
                        machine.serial(),
                        machine.mode(),
                        machine.os().version())
                .filter(text -> text != null)
                .forEach(text -> assertFalse(text.isBlank()));
    }

    @Test
    default void a_machine_has_been_up_since_it_booted() {
        var read = assertInstanceOf(Reading.Read.class, systemFacts().read());
        var machine = Readings.value(systemFacts().read());
        assertTrue(machine.uptimeSeconds() >= 0);
        assertFalse(machine.bootedAt().isAfter(read.at()));
        assertFalse(read.at().isBefore(beforeReading()));
        assertFalse(read.source().isBlank());
    }

    @Test
    default void all_who_ask_at_once_see_the_same_machine() {
        var facts = systemFacts();
        var kernels = Races.race(16, i -> Readings.value(facts.read()).kernel());
        assertEquals(1, Set.copyOf(kernels).size());
    }

    @Test
    default void a_machine_that_says_nothing_is_an_answer_too() {
        var unread = assertInstanceOf(Reading.Unread.class, unreadableFacts().read());
        assertFalse(unread.tool().isBlank());
    }
}
