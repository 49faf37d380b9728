package org.althing.application.activity.inmemory;

import org.althing.application.activity.spi.Activities;
import org.althing.application.activity.spi.ActivitiesContract;

class InMemoryActivitiesTest implements ActivitiesContract {
    private final Activities activities = new InMemoryActivities();

    @Override
    public Activities activities() {
        return activities;
    }
}
