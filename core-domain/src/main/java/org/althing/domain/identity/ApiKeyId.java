package org.althing.domain.identity;

import java.util.Optional;
import java.util.UUID;
import org.althing.domain.Text;

/** Which API key, without its secret. */
public record ApiKeyId(UUID value) {
    public static final String RULE = "an id in the form of a UUID";

    public static Optional<ApiKeyId> parse(String raw) {
        return Text.hasFormOfUuid(raw) ? Optional.of(new ApiKeyId(UUID.fromString(raw))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
