package org.althing.domain.device;

/** What an interface has received and sent since it was made. */
public record TrafficCounters(Direction received, Direction sent) {
    /** Of an interface that counts nothing. */
    public static final TrafficCounters NONE =
            new TrafficCounters(new Direction(0, 0, 0, 0), new Direction(0, 0, 0, 0));

    /**
     * One direction.
     *
     * @param errors packets that were broken
     * @param dropped packets that were whole and for which there was no room or no taker
     */
    public record Direction(long bytes, long packets, long errors, long dropped) {}
}
