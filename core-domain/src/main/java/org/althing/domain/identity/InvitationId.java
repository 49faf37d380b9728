package org.althing.domain.identity;

import java.util.Optional;
import java.util.UUID;
import org.althing.domain.Text;

/** Which invitation. */
public record InvitationId(UUID value) {
    public static final String RULE = "an id in the form of a UUID";

    public static Optional<InvitationId> parse(String raw) {
        return Text.hasFormOfUuid(raw) ? Optional.of(new InvitationId(UUID.fromString(raw))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
