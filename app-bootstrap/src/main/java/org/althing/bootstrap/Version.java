package org.althing.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/** Which version of the program this is. */
final class Version {
    /** When it was made: for every build of one release the same, so that its files are the same too. */
    static final Instant BUILT = Instant.parse(built());

    /** As the jar says; what runs from a folder of classes is a build under development. */
    static final String CURRENT = current();

    private Version() {}

    private static String built() {
        try (var resource = Version.class.getResourceAsStream("built")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String current() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
