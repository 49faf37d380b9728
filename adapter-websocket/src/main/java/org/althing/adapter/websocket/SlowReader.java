package org.althing.adapter.websocket;

import java.util.ArrayDeque;

/**
 * Finds out how long the oldest frame of a congested socket has waited, without a time for each frame: it notes now and
 * then how many had been added by then.
 */
final class SlowReader {
    private final ArrayDeque<Mark> marks = new ArrayDeque<>();

    /** By that time so many frames had been added. */
    private record Mark(long added, long at) {}

    /**
     * Asked again and again; the answer is as exact as that is often.
     *
     * @param added how many frames were added since the beginning
     * @param written how many of these were written
     */
    boolean isStale(long added, long written, long now, long mostNanos) {
        while (!marks.isEmpty() && marks.getFirst().added() <= written) {
            marks.removeFirst();
        }
        if (added > written && (marks.isEmpty() || marks.getLast().added() < added)) {
            marks.addLast(new Mark(added, now));
        }
        return !marks.isEmpty() && now - marks.getFirst().at() > mostNanos;
    }
}
