package org.althing.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.althing.application.activity.ListActivity;
import org.althing.application.activity.PruneActivity;
import org.althing.application.activity.Recorder;
import org.althing.application.activity.VerifyActivity;
import org.althing.application.activity.spi.Activities;
import org.althing.application.inmemory.InMemoryUuids;
import org.althing.application.spi.Clock;

/** Puts the record of activity together. */
@Factory
final class ActivityWiring {
    @Singleton
    Recorder recorder(Activities activities, InMemoryUuids uuids, Clock clock) {
        return new Recorder(activities, uuids::next, clock);
    }

    @Singleton
    ListActivity listActivity(Activities activities) {
        return ListActivity.using(activities);
    }

    @Singleton
    PruneActivity pruneActivity(Activities activities, Clock clock, Settings settings) {
        var keep = Duration.ofDays(settings.number(Setting.ACTIVITY_KEEP_DAYS));
        return PruneActivity.using(activities, clock, keep);
    }

    @Singleton
    VerifyActivity verifyActivity(Activities activities) {
        return VerifyActivity.using(activities);
    }
}
