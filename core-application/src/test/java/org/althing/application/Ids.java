package org.althing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What every maker of ids is held to. */
public final class Ids {
    private Ids() {}

    /** RFC 9562, sections 4.1 and 5.7. */
    public static void assertVersion7(UUID id) {
        assertEquals(7, id.version(), id::toString);
        assertEquals(2, id.variant(), id::toString);
    }

    /** Each id is greater, as text, than the one made before it, within one millisecond too. */
    public static void assertAscending(Supplier<UUID> next) {
        var last = "";
        for (int i = 0; i < 5000; i++) {
            var id = next.get().toString();
            assertTrue(last.compareTo(id) < 0, last + " was followed by " + id);
            last = id;
        }
    }

    /** Nobody gets an id that another got, from whichever of the makers. */
    @SafeVarargs
    public static void assertNoneTwice(Supplier<UUID>... makers) {
        var perThread = 500;
        var lists = Races.race(
                32,
                i -> Stream.generate(makers[i % makers.length]).limit(perThread).toList());
        var all = new HashSet<UUID>();
        lists.forEach(all::addAll);
        assertEquals(32 * perThread, all.size());
    }
}
