package org.althing.adapter.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one socket, in order: first what was promised at the beginning, then what happens.
 *
 * <p>It is written as far as the socket takes it, so that what Netty itself holds stays within its high-water mark. The
 * beginning (welcome and replay) is made as the socket drains and is not counted, nor are pages, of which one at a time
 * was asked for; of the rest only so much may wait. Anybody may add; only the socket's event loop writes.
 */
final class Outbox {
    /** What waits because the event loop did not come round yet is no fault of the reader; but it has an end too. */
    private static final long LAG = 8;

    private final SocketLimits limits;
    private final ArrayDeque<ByteBuf> pages = new ArrayDeque<>(0);
    private final ArrayDeque<Frames> waiting = new ArrayDeque<>();
    private Iterator<Supplier<ByteBuf>> beginning = Collections.emptyIterator();
    private long waitingFrames;
    private long waitingBytes;
    private long added;
    private long written;
    private boolean closed;
    private boolean broken;
    private volatile boolean congested;
    private @Nullable SlowReader slowReader;

    /** What adding came to. */
    enum Added {
        /** It waits. */
        WAITS,
        /** It would be too much. */
        OVERFLOWS,
        /** Nobody is there to read it. */
        CLOSED
    }

    Outbox(SocketLimits limits) {
        this.limits = limits;
    }

    /** What is written before all else; each frame is made when its turn comes. */
    void begin(Iterator<Supplier<ByteBuf>> frames) {
        beginning = frames;
    }

    /** Adds frames, the share in which passes to the outbox. */
    Added add(Frames frames) {
        var added = tryAdd(frames);
        if (added != Added.WAITS) {
            frames.release();
        }
        return added;
    }

    private synchronized Added tryAdd(Frames frames) {
        if (closed || broken) {
            return Added.CLOSED;
        }
        if (waitingFrames >= LAG * limits.outboundEntries() || waitingBytes >= LAG * limits.outboundBytes()) {
            broken = true;
            return Added.OVERFLOWS;
        }
        waiting.add(frames);
        waitingFrames += frames.count();
        waitingBytes += frames.length();
        added += frames.count();
        return Added.WAITS;
    }

    /** Adds a page, which is not counted; until it is written the outbox is congested. */
    synchronized Added addPage(ByteBuf page) {
        if (closed || broken) {
            page.release();
            return Added.CLOSED;
        }
        pages.add(page);
        congested = true;
        return Added.WAITS;
    }

    /** Takes no more, for something could not be added: what came behind it would hide the gap. */
    synchronized void breakOff() {
        broken = true;
    }

    /** Writes as much as the socket takes. */
    void writeTo(ChannelHandlerContext context) {
        var channel = context.channel();
        while (channel.isWritable()) {
            var frame = next();
            if (frame == null) {
                return;
            }
            context.write(frame, context.voidPromise());
        }
        settle();
    }

    /** Whether more waits than may, although the socket was given all that it takes. */
    synchronized boolean isOverfull() {
        return congested && exceeds();
    }

    private boolean exceeds() {
        return waitingFrames > limits.outboundEntries() || waitingBytes > limits.outboundBytes();
    }

    /** How much waits. */
    synchronized long waitingBytes() {
        return waitingBytes;
    }

    /** How many counted frames were written since the beginning. */
    synchronized long written() {
        return written;
    }

    /** Whether frames wait that the socket did not take. */
    boolean isCongested() {
        return congested;
    }

    /** Whether the oldest frame has waited too long. */
    boolean isStale(long now) {
        if (!congested) {
            slowReader = null;
            return false;
        }
        if (slowReader == null) {
            slowReader = new SlowReader();
        }
        synchronized (this) {
            return slowReader.isStale(added, written, now, limits.outboundWait().toNanos());
        }
    }

    /** Lets go of all that waits, and of all that comes. */
    synchronized void close() {
        closed = true;
        pages.forEach(ByteBuf::release);
        pages.clear();
        waiting.forEach(Frames::release);
        waiting.clear();
        waitingFrames = 0;
        waitingBytes = 0;
        beginning = Collections.emptyIterator();
    }

    private @Nullable ByteBuf next() {
        if (beginning.hasNext()) {
            return beginning.next().get();
        }
        synchronized (this) {
            if (!pages.isEmpty()) {
                return pages.poll();
            }
            var frames = waiting.poll();
            if (frames == null) {
                congested = false;
                return null;
            }
            waitingFrames -= frames.count();
            waitingBytes -= frames.length();
            written += frames.count();
            return frames.bytes();
        }
    }

    private synchronized void settle() {
        congested = beginning.hasNext() || !pages.isEmpty() || !waiting.isEmpty();
    }
}
