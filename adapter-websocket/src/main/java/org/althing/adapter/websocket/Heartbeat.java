package org.althing.adapter.websocket;

/** Asks now and then for a sign of life, and says when there was none for too long. */
final class Heartbeat {
    private static final int MAY_MISS = 2;

    private final long everyNanos;
    private long next;
    private int unanswered;
    private boolean due;
    private long writtenBefore;

    /** What the moment calls for. */
    enum Beat {
        QUIET,
        PING,
        DEAD
    }

    /** @param now on the clock of {@link #tick} */
    Heartbeat(long everyNanos, long now) {
        this.everyNanos = everyNanos;
        this.next = now + everyNanos;
    }

    /**
     * @param reading false: the socket is not read at the moment, so a pong may lie there unseen
     * @param written how much it took of us since the beginning: who takes something is alive
     */
    Beat tick(long now, boolean reading, long written) {
        if (now - next < 0) {
            return Beat.QUIET;
        }
        next = now + everyNanos;
        if (!reading || (due && written != writtenBefore)) {
            unanswered = 0;
        }
        writtenBefore = written;
        if (unanswered == MAY_MISS) {
            return Beat.DEAD;
        }
        unanswered++;
        due = true;
        return Beat.PING;
    }

    /** Whether a ping is to be written now; asked once for each. */
    boolean takePing() {
        var was = due;
        due = false;
        return was;
    }

    void answered() {
        unanswered = 0;
    }
}
