package org.althing.application.activity;

import java.util.Optional;
import java.util.UUID;
import org.althing.domain.Text;

/** Which row of the record. */
public record ActivityId(UUID value) {
    public static final String RULE = "an id in the form of a UUID";

    public static Optional<ActivityId> parse(String raw) {
        return Text.hasFormOfUuid(raw) ? Optional.of(new ActivityId(UUID.fromString(raw))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
