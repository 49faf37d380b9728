package org.althing.application.identity.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.althing.application.Races;
import org.althing.application.identity.InternalCaller;
import org.althing.application.identity.SigningSecret;
import org.althing.application.identity.spi.InternalCallers.Kept;
import org.althing.domain.identity.CallerName;
import org.althing.domain.identity.Scope;
import org.junit.jupiter.api.Test;

/** What every {@link InternalCallers} does. Each test begins with none. */
public interface InternalCallersContract {
    InternalCallers internalCallers();

    @Test
    default void there_is_none_before_one_is_put() {
        assertEquals(Optional.empty(), internalCallers().find(new CallerName("fpms")));
        assertEquals(Optional.empty(), internalCallers().findLegacy());
        assertEquals(List.of(), internalCallers().list());
        assertFalse(internalCallers().remove(new CallerName("fpms")));
    }

    @Test
    default void a_caller_is_found_as_it_was_put_last_but_for_its_secret_which_stays() {
        var caller = caller("fpms", "ab", false);
        assertEquals(Kept.NEW, internalCallers().put(caller));
        assertEquals(Optional.of(caller), internalCallers().find(caller.name()));
        var changed = new InternalCaller(caller.name(), caller.secret(), Set.of(Scope.ADMIN), true);
        assertEquals(Kept.CHANGED, internalCallers().put(changed));
        assertEquals(Optional.of(changed), internalCallers().find(caller.name()));
        assertEquals(Optional.of(changed), internalCallers().findLegacy());
        assertEquals(Kept.CHANGED, internalCallers().put(caller("fpms", "cd", false)));
        assertEquals(List.of(caller), internalCallers().list());
    }

    @Test
    default void a_caller_that_was_removed_comes_back_as_a_new_one() {
        internalCallers().put(caller("fpms", "ab", false));
        internalCallers().remove(new CallerName("fpms"));
        var anew = caller("fpms", "cd", false);
        assertEquals(Kept.NEW, internalCallers().put(anew));
        assertEquals(Optional.of(anew), internalCallers().find(anew.name()));
    }

    @Test
    default void of_many_who_put_the_same_new_caller_at_once_one_gives_it_its_secret() {
        var times = new AtomicInteger();
        Races.repeatedly(() -> {
            var name = "racer-" + times.incrementAndGet();
            var kept = Races.race(8, i -> internalCallers().put(caller(name, "0" + i, false)));
            assertEquals(1, Collections.frequency(kept, Kept.NEW));
            assertEquals(
                    Optional.of(caller(name, "0" + kept.indexOf(Kept.NEW), false)),
                    internalCallers().find(new CallerName(name)));
        });
    }

    @Test
    default void a_second_legacy_caller_is_refused_and_changes_nothing() {
        var first = caller("fpms", "ab", true);
        var plain = caller("antenna", "cd", false);
        internalCallers().put(first);
        internalCallers().put(plain);
        assertEquals(Kept.SECOND_LEGACY, internalCallers().put(caller("beacon", "ef", true)));
        assertEquals(Kept.SECOND_LEGACY, internalCallers().put(caller("antenna", "cd", true)));
        assertEquals(List.of(plain, first), internalCallers().list());
        assertEquals(Kept.CHANGED, internalCallers().put(first), "it is no second to itself");
        internalCallers().put(caller("fpms", "ab", false));
        assertEquals(Kept.CHANGED, internalCallers().put(caller("antenna", "cd", true)));
    }

    @Test
    default void of_many_who_become_legacy_at_once_one_does() {
        var kept = Races.race(8, i -> internalCallers().put(caller("racer-" + i, "0" + i, true)));
        assertEquals(1, Collections.frequency(kept, Kept.NEW));
        assertEquals(7, Collections.frequency(kept, Kept.SECOND_LEGACY));
    }

    @Test
    default void callers_are_listed_by_name() {
        var b = caller("beacon", "0b", false);
        var a = caller("antenna", "0a", true);
        internalCallers().put(b);
        internalCallers().put(a);
        assertEquals(List.of(a, b), internalCallers().list());
        assertEquals(Optional.of(a), internalCallers().findLegacy());
    }

    @Test
    default void a_removed_caller_is_gone() {
        var caller = caller("fpms", "ab", true);
        internalCallers().put(caller);
        assertTrue(internalCallers().remove(caller.name()));
        assertEquals(Optional.empty(), internalCallers().find(caller.name()));
        assertEquals(Optional.empty(), internalCallers().findLegacy());
    }

    private static InternalCaller caller(String name, String octet, boolean legacy) {
        return new InternalCaller(
                new CallerName(name),
                SigningSecret.parse(octet.repeat(32)).orElseThrow(),
                Set.of(Scope.DEVICE_READ, Scope.DEVICE_CONTROL),
                legacy);
    }
}
