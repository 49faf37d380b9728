package org.althing.application.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.althing.application.StorageUnavailable;
import org.althing.application.activity.spi.Activities;
import org.jspecify.annotations.Nullable;

/** A record that refuses everything but what a test makes it do. */
interface ActivitiesStub extends Activities {
    @Override
    default void recordNow(Deed deed) {
        throw new StorageUnavailable("the disk is full", null);
    }

    @Override
    default void record(Deed deed) {
        throw new StorageUnavailable("the disk is full", null);
    }

    @Override
    default List<Activity> list(Filter filter, @Nullable ActivityId after, int limit) {
        return List.of();
    }

    @Override
    default List<Activity> walk(@Nullable ActivityId after, int limit) {
        return List.of();
    }

    @Override
    default String anchor() {
        return Activity.NO_HASH;
    }

    @Override
    default void prune(Instant before) {}

    @Override
    default Optional<Activity> find(ActivityId id) {
        return Optional.empty();
    }

    @Override
    default Optional<Instant> latest() {
        throw new StorageUnavailable("nothing is kept here", null);
    }
}
