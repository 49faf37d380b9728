package org.althing.application.activity.spi;

import static org.althing.application.Fixtures.NOON;
import static org.althing.application.Fixtures.anyId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.althing.application.Races;
import org.althing.application.activity.Activity;
import org.althing.application.activity.ActivityId;
import org.althing.application.activity.Deed;
import org.althing.application.activity.Outcome;
import org.althing.application.activity.spi.Activities.Filter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Activities} does. Each test begins with none. */
public interface ActivitiesContract {
    Activities activities();

    @Test
    default void there_is_nothing_before_something_is_recorded() {
        assertEquals(List.of(), activities().list(Filter.ALL, null, 10));
        assertEquals(List.of(), activities().walk(null, 10));
        assertEquals(Activity.NO_HASH, activities().anchor());
        activities().prune(NOON);
    }

    @Test
    default void a_deed_is_found_as_it_was_recorded() {
        var whole = new Deed(
                new ActivityId(anyId()),
                Instant.parse("2026-11-27T12:00:00.123Z"),
                "service fpms",
                "key.issue",
                "þing \"1\"\t\u0001",
                Outcome.REFUSED,
                "2001:db8::1",
                "019aa5b1-1c80-7000-8000-00000000000f",
                Map.of("code", "request.invalid", "why", "a=b; c"));
        var bare = deed(null, "log-in", Outcome.OK, NOON);
        activities().recordNow(whole);
        activities().recordNow(bare);
        var first = Activity.after(Activity.NO_HASH, whole);
        var second = Activity.after(first.hash(), bare);
        assertEquals(List.of(second, first), activities().list(Filter.ALL, null, 10));
        assertEquals(List.of(first, second), activities().walk(null, 10));
        assertEquals(Optional.of(first), activities().find(whole.id()));
        assertEquals(Optional.empty(), activities().find(new ActivityId(anyId())));
    }

    @Test
    default void what_is_recorded_soon_comes_in_order_and_before_what_is_recorded_after() {
        var soon = IntStream.range(0, 20)
                .mapToObj(i -> deed("ada", "a" + i, Outcome.OK, NOON))
                .toList();
        soon.forEach(activities()::record);
        activities().recordNow(deed("ada", "last", Outcome.OK, NOON));
        var actions = activities().walk(null, 100).stream()
                .map(row -> row.deed().action())
                .toList();
        assertEquals(21, actions.size());
        assertEquals(soon.stream().map(Deed::action).toList(), actions.subList(0, 20));
    }

    @Test
    default void rows_come_page_by_page_from_either_end() {
        IntStream.range(0, 5).forEach(i -> activities().recordNow(deed("ada", "a" + i, Outcome.OK, NOON)));
        var all = activities().walk(null, 10);
        assertEquals(all.subList(0, 2), activities().walk(null, 2));
        assertEquals(all.subList(2, 4), activities().walk(all.get(1).deed().id(), 2));
        assertEquals(all.subList(3, 5).reversed(), activities().list(Filter.ALL, null, 2));
        assertEquals(
                all.subList(1, 3).reversed(),
                activities().list(Filter.ALL, all.get(3).deed().id(), 2));
    }

    @Test
    default void what_is_wanted_is_found_among_the_rest() {
        activities().recordNow(deed("ada", "log-in", Outcome.OK, NOON));
        activities().recordNow(deed("ada", "log-in", Outcome.REFUSED, NOON.plusSeconds(1)));
        activities().recordNow(deed("bob", "key.issue", Outcome.OK, NOON.plusSeconds(2)));
        activities().recordNow(deed(null, "log-in", Outcome.OK, NOON.plusSeconds(3)));
        assertEquals(2, count(new Filter("ada", null, null, null, null)));
        assertEquals(3, count(new Filter(null, "log-in", null, null, null)));
        assertEquals(3, count(new Filter(null, null, Outcome.OK, null, null)));
        assertEquals(1, count(new Filter("ada", "log-in", Outcome.REFUSED, null, null)));
        assertEquals(2, count(new Filter(null, null, null, NOON.plusSeconds(1), NOON.plusSeconds(3))));
        assertEquals(0, count(new Filter("ada", "key.issue", null, null, null)));
    }

    @Test
    default void what_is_pruned_leaves_its_hash_for_the_rest_to_hang_on() {
        IntStream.range(0, 4)
                .forEach(i -> activities().recordNow(deed("ada", "a" + i, Outcome.OK, NOON.plusSeconds(i))));
        var all = activities().walk(null, 10);
        activities().prune(NOON.plusSeconds(2));
        assertEquals(all.subList(2, 4), activities().walk(null, 10));
        assertEquals(all.get(1).hash(), activities().anchor());
        activities().prune(NOON.plusSeconds(60));
        assertEquals(List.of(), activities().walk(null, 10));
        activities().recordNow(deed("ada", "new", Outcome.OK, NOON.plusSeconds(61)));
        assertTrue(activities().walk(null, 10).getFirst().isWhole(all.get(3).hash()));
    }

    @Test
    default void a_clock_that_went_back_takes_no_row_from_the_middle() {
        activities().recordNow(deed("ada", "first", Outcome.OK, NOON.plusSeconds(9)));
        activities().recordNow(deed("ada", "second", Outcome.OK, NOON));
        activities().prune(NOON.plusSeconds(5));
        assertEquals(2, activities().walk(null, 10).size());
    }

    @Test
    default void the_latest_moment_is_known_whatever_row_it_is_of() {
        assertEquals(Optional.empty(), activities().latest());
        for (var at : List.of(NOON, NOON.plusSeconds(1), NOON.minusSeconds(1))) {
            activities().recordNow(deed("ada", "log-in", Outcome.OK, at));
        }
        assertEquals(Optional.of(NOON.plusSeconds(1)), activities().latest());
    }

    @Test
    default void rows_that_are_recorded_at_once_hang_together() {
        Races.race(16, i -> {
            if (i % 2 == 0) {
                activities().recordNow(deed("ada", "a" + i, Outcome.OK, NOON));
            } else {
                activities().record(deed("ada", "a" + i, Outcome.OK, NOON));
            }
            return true;
        });
        activities().recordNow(deed("ada", "last", Outcome.OK, NOON));
        var behind = Activity.NO_HASH;
        var rows = activities().walk(null, 100);
        assertEquals(17, rows.size());
        for (var row : rows) {
            assertTrue(row.isWhole(behind), row::toString);
            behind = row.hash();
        }
    }

    private int count(Filter filter) {
        return activities().list(filter, null, 10).size();
    }

    private static Deed deed(@Nullable String actor, String action, Outcome outcome, Instant at) {
        return new Deed(new ActivityId(anyId()), at, actor, action, null, outcome, null, null, Map.of());
    }
}
