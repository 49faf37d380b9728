package org.althing.application.activity;

import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.activity.spi.Activities;

final class ListActivityService implements ListActivity {
    private final Activities activities;

    ListActivityService(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Result list(Command command) {
        var denied = Denied.of(ListActivity.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        var place = Cursor.place(command.after(), ActivityId::parse);
        if (place.isBad()) {
            return new BadCursor();
        }
        var filter = new Activities.Filter(
                command.actor(), command.action(), command.outcome(), command.from(), command.to());
        var limit = PageSize.orDefault(command.limit());
        var found = activities.list(filter, place.after(), limit + 1);
        return new Listed(
                Page.cut(found, limit, row -> row.deed().id().toString()).map(ActivityView::of));
    }
}
