package org.althing.application.activity.inmemory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.althing.application.activity.Activity;
import org.althing.application.activity.ActivityId;
import org.althing.application.activity.Deed;
import org.althing.application.activity.spi.Activities;
import org.jspecify.annotations.Nullable;

/** The record of a program that keeps none: it goes when it does. */
public final class InMemoryActivities implements Activities {
    private final List<Activity> rows = new ArrayList<>();
    private String anchor = Activity.NO_HASH;

    @Override
    public synchronized void recordNow(Deed deed) {
        rows.add(Activity.after(rows.isEmpty() ? anchor : rows.getLast().hash(), deed));
    }

    @Override
    public void record(Deed deed) {
        recordNow(deed);
    }

    @Override
    public synchronized List<Activity> list(Filter filter, @Nullable ActivityId after, int limit) {
        var place = after == null ? -1 : place(after);
        return (place < 0 ? rows : rows.subList(0, place))
                .reversed().stream()
                        .filter(row -> filter.accepts(row.deed()))
                        .limit(limit)
                        .toList();
    }

    @Override
    public synchronized List<Activity> walk(@Nullable ActivityId after, int limit) {
        var from = after == null ? 0 : place(after) + 1;
        return rows.stream().skip(from).limit(limit).toList();
    }

    @Override
    public synchronized String anchor() {
        return anchor;
    }

    @Override
    public synchronized void prune(Instant before) {
        while (!rows.isEmpty() && rows.getFirst().deed().at().isBefore(before)) {
            anchor = rows.removeFirst().hash();
        }
    }

    @Override
    public synchronized Optional<Instant> latest() {
        return rows.stream().map(row -> row.deed().at()).max(Comparator.naturalOrder());
    }

    @Override
    public synchronized Optional<Activity> find(ActivityId id) {
        return rows.stream().filter(row -> row.deed().id().equals(id)).findFirst();
    }

    private int place(ActivityId id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).deed().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
