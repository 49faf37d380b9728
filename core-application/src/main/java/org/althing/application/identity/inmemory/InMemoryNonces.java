package org.althing.application.identity.inmemory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.althing.application.identity.spi.Nonces;
import org.althing.domain.identity.CallerName;

/**
 * The nonces of one program.
 *
 * <p>Of each caller at most so many are remembered that a flood costs no more than some megabytes; beyond, that caller is
 * refused, and no other. To forget the oldest in their place would let them be used again.
 */
public final class InMemoryNonces implements Nonces {
    static final int MOST_OF_ONE = 20_000;

    private final Map<CallerName, Set<String>> used = new HashMap<>();
    private final PriorityQueue<Use> ends = new PriorityQueue<>(Comparator.comparing(Use::until));

    private record Use(CallerName caller, String nonce, Instant until) {}

    @Override
    public synchronized boolean use(CallerName caller, String nonce, Instant now, Instant until) {
        forget(now);
        var ofCaller = used.computeIfAbsent(caller, name -> new HashSet<>());
        if (ofCaller.size() >= MOST_OF_ONE || !ofCaller.add(nonce)) {
            return false;
        }
        ends.add(new Use(caller, nonce, until));
        return true;
    }

    /** How many are remembered. */
    synchronized int size() {
        return ends.size();
    }

    private void forget(Instant now) {
        for (var next = ends.peek(); next != null && next.until().isBefore(now); next = ends.peek()) {
            var over = ends.remove();
            var ofCaller = used.get(over.caller());
            if (ofCaller != null && ofCaller.remove(over.nonce()) && ofCaller.isEmpty()) {
                used.remove(over.caller());
            }
        }
    }
}
