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

    static byte[] bytes(int count, Chance chance) {
        var bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) chance.below(1 << Byte.SIZE);
        }
        return bytes;
    }
}
