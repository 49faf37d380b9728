package org.althing.domain.identity;

import java.util.Optional;
import java.util.UUID;
import org.althing.domain.Text;

/** Which user, for ever: it outlives the name, which is free again some time after the account is deleted. */
public record UserId(UUID value) {
    public static final String RULE = "an id in the form of a UUID";

    public static Optional<UserId> parse(String raw) {
        return Text.hasFormOfUuid(raw) ? Optional.of(new UserId(UUID.fromString(raw))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
