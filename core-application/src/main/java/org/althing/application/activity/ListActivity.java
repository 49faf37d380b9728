package org.althing.application.activity;

import java.time.Instant;
import org.althing.application.Caller;
import org.althing.application.Cursor;
import org.althing.application.Page;
import org.althing.application.PageSize;
import org.althing.application.UseCase;
import org.althing.application.activity.spi.Activities;
import org.althing.domain.identity.Scope;
import org.jspecify.annotations.Nullable;

/** Lists what was done, the last first. */
@UseCase(value = "List activity", scope = Scope.ADMIN)
public interface ListActivity {
    Result list(Command command);

    /**
     * @param actor a user's id, {@code service NAME} or {@code console}
     * @param action such as {@code key.issue}
     * @param from from this instant on
     * @param to before this instant
     */
    record Command(
            Caller caller,
            @Nullable String actor,
            @Nullable String action,
            @Nullable Outcome outcome,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable PageSize limit,
            @Nullable Cursor after) {}

    /** What came of it. */
    sealed interface Result permits Listed, BadCursor, Denied {}

    /** A part of the list. */
    record Listed(Page<ActivityView> page) implements Result {}

    static ListActivity using(Activities activities) {
        return new ListActivityService(activities);
    }
}
