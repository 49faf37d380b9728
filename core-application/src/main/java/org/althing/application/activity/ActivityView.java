package org.althing.application.activity;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the record as administrators see it.
 *
 * @param actor a user's id, {@code service NAME} or {@code console}; {@code null}: a stranger
 * @param previous the hash of the row before
 */
public record ActivityView(
        ActivityId id,
        Instant at,
        @Nullable String actor,
        String action,
        @Nullable String target,
        Outcome outcome,
        @Nullable String address,
        @Nullable String requestId,
        Map<String, String> details,
        String previous,
        String hash) {
    public ActivityView {
        details = Map.copyOf(details);
    }

    static ActivityView of(Activity row) {
        var deed = row.deed();
        return new ActivityView(
                deed.id(),
                deed.at(),
                deed.actor(),
                deed.action(),
                deed.target(),
                deed.outcome(),
                deed.address(),
                deed.requestId(),
                deed.details(),
                row.previous(),
                row.hash());
    }
}
