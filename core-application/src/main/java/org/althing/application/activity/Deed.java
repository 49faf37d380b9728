package org.althing.application.activity;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did or tried, before it has its place in the record. None of it is secret.
 *
 * @param actor a user's id, {@code service NAME} or {@code console}; {@code null}: a stranger
 * @param action such as {@code key.issue}
 * @param target to what or whom; {@code null}: there is nothing in particular
 * @param address of the client; {@code null}: not known
 * @param requestId by which the log names the request; {@code null}: none
 * @param details what more is known, by name
 */
public record Deed(
        ActivityId id,
        Instant at,
        @Nullable String actor,
        String action,
        @Nullable String target,
        Outcome outcome,
        @Nullable String address,
        @Nullable String requestId,
        Map<String, String> details) {
    public Deed {
        details = Map.copyOf(details);
    }
}
