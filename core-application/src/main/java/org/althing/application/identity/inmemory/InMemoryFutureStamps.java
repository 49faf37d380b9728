package org.althing.application.identity.inmemory;

import java.time.Instant;
import org.althing.application.identity.spi.FutureStamps;

/** For a program whose callers go when it does: their secrets are worth nothing to the next one. */
public final class InMemoryFutureStamps implements FutureStamps {
    private volatile Instant latest = Instant.EPOCH;

    @Override
    public Instant latest() {
        return latest;
    }

    @Override
    public void keep(Instant latest) {
        this.latest = latest;
    }
}
