package org.althing.domain.identity;

import java.util.Optional;
import java.util.UUID;
import org.althing.domain.Text;

/** Which session: one log-in and all the refreshes that follow it. */
public record SessionId(UUID value) {
    public static final String RULE = "an id in the form of a UUID";

    public static Optional<SessionId> parse(String raw) {
        return Text.hasFormOfUuid(raw) ? Optional.of(new SessionId(UUID.fromString(raw))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
