package org.althing.application.activity.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.althing.application.StorageUnavailable;
import org.althing.application.activity.Activity;
import org.althing.application.activity.ActivityId;
import org.althing.application.activity.Deed;
import org.althing.application.activity.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The record of activity of this node: rows are added at its end, and taken away at its beginning, and never changed.
 *
 * <p>Thread-safe; each call is atomic. Every call may throw {@link StorageUnavailable}, and then has changed nothing.
 */
public interface Activities {
    /** Adds a deed behind the last row; it is durable when the call returns. */
    void recordNow(Deed deed);

    /**
     * Adds a deed behind the last row soon, in the order of the calls, while the caller goes on. Where too many wait, the
     * caller waits too: none is dropped, but for those that the storage refuses, which it tells its log.
     */
    void record(Deed deed);

    /**
     * Rows, the last first.
     *
     * @param after only those before this row; {@code null}, or one that is not there: from the last
     * @param limit at most so many, at least 1
     */
    List<Activity> list(Filter filter, @Nullable ActivityId after, int limit);

    /**
     * Rows, the first first: how all of them are read in turn.
     *
     * @param after only those behind this row; {@code null}: from the first
     * @param limit at most so many, at least 1
     */
    List<Activity> walk(@Nullable ActivityId after, int limit);

    /** The hash that the first row hangs on: that of the last one that was taken away, else {@link Activity#NO_HASH}. */
    String anchor();

    /** Takes away the rows from the first on that are from before an instant, up to the first that is not. */
    void prune(Instant before);

    /** The latest moment that a row is of, which need not be the last row: the clock may have been set. */
    Optional<Instant> latest();

    /** Finds a row by its id. */
    Optional<Activity> find(ActivityId id);

    /**
     * Which rows are wanted: those that have all that is given.
     *
     * @param from from this instant on
     * @param to before this instant
     */
    record Filter(
            @Nullable String actor,
            @Nullable String action,
            @Nullable Outcome outcome,
            @Nullable Instant from,
            @Nullable Instant to) {
        public static final Filter ALL = new Filter(null, null, null, null, null);

        public boolean accepts(Deed deed) {
            return (actor == null || actor.equals(deed.actor()))
                    && (action == null || action.equals(deed.action()))
                    && (outcome == null || outcome == deed.outcome())
                    && (from == null || !deed.at().isBefore(from))
                    && (to == null || deed.at().isBefore(to));
        }
    }
}
