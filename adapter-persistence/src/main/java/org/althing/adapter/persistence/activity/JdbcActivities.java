package org.althing.adapter.persistence.activity;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.Ids;
import org.althing.application.activity.Activity;
import org.althing.application.activity.ActivityId;
import org.althing.application.activity.Deed;
import org.althing.application.activity.spi.Activities;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record of activity, in the database: deeds are written together with whatever else waits to be. */
@Singleton
@Requires(beans = Database.class)
final class JdbcActivities implements Activities {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcActivities.class);

    private final Database database;
    private final ActivityRows rows;

    JdbcActivities(Database database, ActivityRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void recordNow(Deed deed) {
        database.write(_ -> append(deed));
    }

    @Override
    public void record(Deed deed) {
        database.<Boolean>submit(_ -> append(deed)).exceptionally(failure -> {
            LOG.warn("{} of {} is not in the record of activity", deed.action(), deed.actor(), failure);
            return false;
        });
    }

    private Boolean append(Deed deed) {
        var last = rows.last();
        var place = last.map(ActivityRow::n).or(rows::anchorPlace).orElse(0L) + 1;
        var previous = last.map(ActivityRow::hash).or(rows::anchor).orElse(Activity.NO_HASH);
        rows.save(ActivityRow.of(place, Activity.after(previous, deed)));
        return true;
    }

    @Override
    public List<Activity> list(Filter filter, @Nullable ActivityId after, int limit) {
        var outcome = filter.outcome() == null ? null : filter.outcome().toString();
        return database
                .read(() -> rows.before(
                        place(after).orElse(Long.MAX_VALUE),
                        filter.actor(),
                        filter.action(),
                        outcome,
                        filter.from() == null ? Long.MIN_VALUE : filter.from().toEpochMilli(),
                        filter.to() == null ? Long.MAX_VALUE : filter.to().toEpochMilli(),
                        limit))
                .stream()
                .map(ActivityRow::activity)
                .toList();
    }

    @Override
    public List<Activity> walk(@Nullable ActivityId after, int limit) {
        return database.read(() -> rows.behind(place(after).orElse(0L), limit)).stream()
                .map(ActivityRow::activity)
                .toList();
    }

    @Override
    public Optional<Instant> latest() {
        return database.read(rows::latest).map(Instant::ofEpochMilli);
    }

    @Override
    public String anchor() {
        return database.read(rows::anchor).orElse(Activity.NO_HASH);
    }

    @Override
    public void prune(Instant before) {
        if (database.read(() -> rows.lastBefore(before.toEpochMilli())).isEmpty()) {
            return;
        }
        database.write(_ -> {
            rows.lastBefore(before.toEpochMilli()).ifPresent(last -> {
                rows.anchor(last.n(), last.hash());
                rows.deleteTo(last.n());
            });
            return true;
        });
    }

    @Override
    public Optional<Activity> find(ActivityId id) {
        return database.read(() -> rows.find(Ids.bytes(id.value()))).map(ActivityRow::activity);
    }

    private Optional<Long> place(@Nullable ActivityId id) {
        return id == null ? Optional.empty() : rows.find(Ids.bytes(id.value())).map(ActivityRow::n);
    }
}
