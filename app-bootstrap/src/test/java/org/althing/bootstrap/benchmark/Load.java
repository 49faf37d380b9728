package org.althing.bootstrap.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * Who loads a server, and how.
 *
 * @param rooms the seats of each room, of which the first {@code senders} also send
 * @param body what each message says
 * @param inFlight how many messages of one sender may be under way at once
 * @param until what ends a message's way
 * @param perSecond messages that are sent in a second, all together, whether or not the server keeps up; 0: as many as
 *     {@code inFlight} allows
 */
record Load(
        Dialect dialect, List<List<Seat>> rooms, int senders, String body, int inFlight, Until until, int perSecond) {
    Load {
        rooms = List.copyOf(rooms);
    }

    /** Where one connects to, and by what right. */
    record Seat(String path, String token) {}

    /** The end of a message's way. */
    enum Until {
        /** All in the room have it. */
        DELIVERED,
        /** Its sender was told that it is kept. */
        ACKNOWLEDGED
    }

    Load inFlight(int messages) {
        return new Load(dialect, rooms, senders, body, messages, until, perSecond);
    }

    Load perSecond(int messages) {
        return new Load(dialect, rooms, senders, body, inFlight, until, messages);
    }

    /** How long it may take, at most, until the last message sent has ended its way. */
    static final Duration PATIENCE = Duration.ofSeconds(30);
}
