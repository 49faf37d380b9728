package org.althing.domain.identity;

import java.util.Optional;
import java.util.UUID;
import org.althing.domain.Text;

/** Which access token: its {@code jti} (RFC 7519, section 4.1.7). */
public record TokenId(UUID value) {
    public static final String RULE = "an id in the form of a UUID";

    public static Optional<TokenId> parse(String raw) {
        return Text.hasFormOfUuid(raw) ? Optional.of(new TokenId(UUID.fromString(raw))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
