package org.althing.application;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A burst of work on one thread, at whose end things are done that are better done once for all of it.
 *
 * <p>Who tells many of much makes it a burst; who is told, and must wake somebody for it, does that at its end. So two
 * hundred readers of thirty messages are woken once, and not at each message, and neither side knows of the other.
 */
public final class Burst {
    private static final ThreadLocal<@Nullable Burst> CURRENT = new ThreadLocal<>();

    private final List<Runnable> atEnd = new ArrayList<>();

    private Burst() {}

    /** Does the work as a burst; within another one it is a part of that. */
    public static void run(Runnable work) {
        if (CURRENT.get() != null) {
            work.run();
            return;
        }
        var burst = new Burst();
        CURRENT.set(burst);
        try {
            work.run();
        } finally {
            CURRENT.remove();
            burst.atEnd.forEach(Runnable::run);
        }
    }

    /** Does something at the end of the burst that this thread is in, else at once. It must be quick and not throw. */
    public static void atEnd(Runnable action) {
        var burst = CURRENT.get();
        if (burst == null) {
            action.run();
        } else {
            burst.atEnd.add(action);
        }
    }
}
