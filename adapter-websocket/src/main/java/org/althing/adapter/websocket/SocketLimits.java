package org.althing.adapter.websocket;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What one socket, and one user in one room, may take of the server.
 *
 * @param sendsPerSecond messages a user may send to a room, in the long run
 * @param sendBurst messages a user may send to a room at once
 * @param sendBytesPerSecond bytes of frames that a user may send to a room, in the long run and at once
 * @param socketsPerUser one more closes the user's oldest
 * @param outboundEntries frames that may wait for one socket
 * @param outboundBytes bytes of frames that may wait for one socket
 * @param outboundBytesInAll bytes of frames that may wait for all sockets together; beyond, the longest queues go first
 * @param outboundWait how long a frame may wait for one socket
 * @param pingEvery how often a socket is asked for a sign of life; two that go unanswered close it
 */
@ConfigurationProperties("althing.limits")
record SocketLimits(
        @Bindable(defaultValue = "20") int sendsPerSecond,
        @Bindable(defaultValue = "60") int sendBurst,
        @Bindable(defaultValue = "262144") int sendBytesPerSecond,
        @Bindable(defaultValue = "20") int socketsPerUser,
        @Bindable(defaultValue = "256") int outboundEntries,
        @Bindable(defaultValue = "1048576") int outboundBytes,
        @Bindable(defaultValue = "134217728") long outboundBytesInAll,
        @Bindable(defaultValue = "10s") Duration outboundWait,
        @Bindable(defaultValue = "30s") Duration pingEvery) {

    /** No message that comes in is longer, all its fragments together. */
    static final int FRAME_BYTES = 64 * 1024;
}
