package org.althing.domain.device;

import java.util.Optional;

/** Whether a wire carries both directions at once. */
public enum Duplex {
    HALF,
    FULL;

    /** The one of that name; empty for {@code unknown}, which is what a driver says of a wire without a link. */
    public static Optional<Duplex> of(String name) {
        return switch (name.strip()) {
            case "half" -> Optional.of(HALF);
            case "full" -> Optional.of(FULL);
            default -> Optional.empty();
        };
    }
}
