package org.althing.adapter.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.TimeUnit;
import org.althing.domain.room.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The frames of one room's entries: each is encoded once, for all sockets of the room.
 *
 * <p>A room's followers are told of an entry one after the other, so it is enough to remember the newest. It is let go
 * a moment later, when all of them have their share in it. Thread-safe.
 */
final class RoomFrames {
    private static final long MOMENT_MILLIS = 500;

    private @Nullable Entry newest;
    private @Nullable ByteBuf frame;
    private boolean expires;
    private long encoded;

    /** The entry's frame; the caller has a share in it, and releases that. */
    synchronized ByteBuf of(Entry entry, ByteBufAllocator alloc, EventExecutor timer) {
        if (newest == entry && frame != null) {
            return frame.retainedDuplicate();
        }
        forget();
        var made = Outbound.entry(entry, alloc);
        newest = entry;
        frame = made;
        encoded++;
        if (!expires) {
            expires = true;
            expireSoon(timer);
        }
        return made.retainedDuplicate();
    }

    /** Nobody is left to share it with. */
    synchronized void forget() {
        newest = null;
        if (frame != null) {
            frame.release();
            frame = null;
        }
    }

    private synchronized void expire(EventExecutor timer, long seen) {
        if (frame == null || encoded == seen) {
            expires = false;
            forget();
        } else {
            expireSoon(timer);
        }
    }

    private void expireSoon(EventExecutor timer) {
        // As it is now, not as it will be when the moment is over.
        var seen = encoded;
        timer.schedule(() -> expire(timer, seen), MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    }
}
