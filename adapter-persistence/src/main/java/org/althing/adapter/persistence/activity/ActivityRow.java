package org.althing.adapter.persistence.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.althing.adapter.persistence.Ids;
import org.althing.application.activity.Activity;
import org.althing.application.activity.ActivityId;
import org.althing.application.activity.Deed;
import org.althing.application.activity.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A row of the record as the database has it.
 *
 * @param n its place, ascending
 * @param details a name and a value a line, with a tab between them
 */
@MappedEntity("activity")
record ActivityRow(
        @Id long n,
        byte[] id,
        long at,
        @Nullable String actor,
        String action,
        @Nullable String target,
        String outcome,
        @Nullable String address,
        @Nullable String requestId,
        String details,
        String previous,
        String hash) {

    static ActivityRow of(long n, Activity row) {
        var deed = row.deed();
        return new ActivityRow(
                n,
                Ids.bytes(deed.id().value()),
                deed.at().toEpochMilli(),
                deed.actor(),
                deed.action(),
                deed.target(),
                deed.outcome().toString(),
                deed.address(),
                deed.requestId(),
                lines(deed.details()),
                row.previous(),
                row.hash());
    }

    Activity activity() {
        var deed = new Deed(
                new ActivityId(Ids.uuid(id)),
                Instant.ofEpochMilli(at),
                actor,
                action,
                target,
                Outcome.parse(outcome).orElse(Outcome.FAILED),
                address,
                requestId,
                details.lines()
                        .map(line -> line.split("\t", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : "")));
        return new Activity(deed, previous, hash);
    }

    private static String lines(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> detail.getKey() + "\t" + detail.getValue())
                        .collect(Collectors.joining("\n"));
    }
}
