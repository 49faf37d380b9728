package org.althing.application.identity;

import java.util.stream.IntStream;
import org.althing.application.spi.Chance;
import org.althing.domain.identity.Secret;

/** The making of secrets from chance. */
final class Secrets {
    private static final int DIGITS = 62;

    private Secrets() {}

    static Secret next(Secret.Kind kind, Chance chance) {
        var random = IntStream.generate(() -> chance.below(DIGITS))
                .limit(Secret.RANDOM_DIGITS)
                .toArray();
        return Secret.of(kind, random);
    }
}
