package org.althing.adapter.websocket;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.althing.domain.identity.UserId;
import org.althing.domain.room.RoomId;

/**
 * Holds each user to so many messages a second in each room, over all their sockets, and to as many frames besides that
 * keep nothing: who pages back or asks for signs of life may still send. Thread-safe.
 */
@Singleton
final class Fairness {
    private static final int SWEEP_EVERY = 1024;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SocketLimits limits;
    private final Map<Key, Buckets> buckets = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    private record Key(UserId user, RoomId room) {}

    /**
     * What may still be sent, in messages and their bytes and in other frames, and how much patience is left with who goes on
     * regardless.
     */
    private record Buckets(Bucket messages, Bucket bytes, Bucket others, Bucket patience) {}

    /** What is to be done with a message. */
    enum Verdict {
        FAIR,
        TOO_MANY,
        /** Too many, for so long that the socket is to be closed. */
        REGARDLESS
    }

    Fairness(SocketLimits limits) {
        this.limits = limits;
    }

    /** A message that is to be kept. */
    Verdict judge(UserId user, RoomId room, int bytes) {
        var own = own(user, room);
        if (own.messages().tryConsume(1)) {
            if (own.bytes().tryConsume(bytes)) {
                return Verdict.FAIR;
            }
            own.messages().addTokens(1);
        }
        return tooMany(own);
    }

    /** Any other frame. */
    Verdict judgeOther(UserId user, RoomId room) {
        var own = own(user, room);
        return own.others().tryConsume(1) ? Verdict.FAIR : tooMany(own);
    }

    private Buckets own(UserId user, RoomId room) {
        return buckets.computeIfAbsent(new Key(user, room), key -> make());
    }

    private static Verdict tooMany(Buckets own) {
        return own.patience().tryConsume(1) ? Verdict.TOO_MANY : Verdict.REGARDLESS;
    }

    private Buckets make() {
        if (made.incrementAndGet() % SWEEP_EVERY == 0) {
            Thread.startVirtualThread(this::sweep);
        }
        return new Buckets(ofFrames(), bucket(byteCapacity(), limits.sendBytesPerSecond()), ofFrames(), ofFrames());
    }

    /** Buckets that are full are as good as none. */
    private void sweep() {
        buckets.values()
                .removeIf(own -> own.bytes().getAvailableTokens() == byteCapacity()
                        && Stream.of(own.messages(), own.others(), own.patience())
                                .allMatch(bucket -> bucket.getAvailableTokens() == limits.sendBurst()));
    }

    /** The longest message there may be must fit. */
    private int byteCapacity() {
        return Math.max(limits.sendBytesPerSecond(), SocketLimits.FRAME_BYTES);
    }

    private Bucket ofFrames() {
        return bucket(limits.sendBurst(), limits.sendsPerSecond());
    }

    private static Bucket bucket(int capacity, int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(perSecond, SECOND))
                .withNanosecondPrecision()
                .build();
    }
}
