package org.althing.application.identity.inmemory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.althing.application.identity.spi.Nonces;
import org.althing.domain.identity.CallerName;

/** The nonces of one program. At most so many are remembered that a flood of them costs no more than some megabytes. */
public final class InMemoryNonces implements Nonces {
    private static final int MOST = 100_000;

    private final Map<Used, Instant> used = new LinkedHashMap<>();

    private record Used(CallerName caller, String nonce) {}

    @Override
    public synchronized boolean use(CallerName caller, String nonce, Instant now, Instant until) {
        if (used.size() >= MOST) {
            used.values().removeIf(end -> end.isBefore(now));
        }
        return used.size() < MOST && used.putIfAbsent(new Used(caller, nonce), until) == null;
    }
}
