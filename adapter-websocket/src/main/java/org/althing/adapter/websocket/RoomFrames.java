package org.althing.adapter.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.althing.domain.room.Entry;

/**
 * The frames of one room's entries: each is encoded once, for all sockets of the room.
 *
 * <p>A room's followers are told of the same entries one after the other, so it is enough to remember the newest. They
 * are let go a moment later, when all have their share in them. Thread-safe.
 */
final class RoomFrames {
    /** Frames are put together up to here: what a channel takes at once before it says that it is full. */
    private static final int MOST_BYTES_TOGETHER = 32 * 1024;

    private static final long MOMENT_MILLIS = 500;

    private List<Entry> newest = List.of();
    private List<Frames> frames = List.of();
    private boolean expires;
    private long encoded;

    /** The entries' frames, in their order; the caller has a share in them, and releases that. */
    synchronized List<Frames> of(List<Entry> entries, ByteBufAllocator alloc, EventExecutor timer) {
        if (newest != entries) {
            forget();
            frames = encode(entries, alloc);
            newest = entries;
            encoded++;
            if (!expires) {
                expires = true;
                expireSoon(timer);
            }
        }
        return shares();
    }

    /** Nobody is left to share them with. */
    synchronized void forget() {
        frames.forEach(Frames::release);
        frames = List.of();
        newest = List.of();
    }

    /** Asked for by every reader of every entry, and mostly of one. */
    private List<Frames> shares() {
        if (frames.size() == 1) {
            return List.of(frames.getFirst().share());
        }
        return frames.stream().map(Frames::share).toList();
    }

    private static List<Frames> encode(List<Entry> entries, ByteBufAllocator alloc) {
        var made = new ArrayList<Frames>();
        try {
            for (var entry : entries) {
                append(made, Outbound.entry(entry, alloc));
            }
            return List.copyOf(made);
        } catch (RuntimeException | Error e) {
            made.forEach(Frames::release);
            throw e;
        }
    }

    private static void append(List<Frames> made, ByteBuf frame) {
        var last = made.isEmpty() ? null : made.getLast();
        if (last == null || last.length() + frame.readableBytes() > MOST_BYTES_TOGETHER) {
            made.add(new Frames(frame, 1));
            return;
        }
        try {
            made.set(made.size() - 1, new Frames(last.bytes().writeBytes(frame), last.count() + 1));
        } finally {
            frame.release();
        }
    }

    private synchronized void expire(EventExecutor timer, long seen) {
        if (newest.isEmpty() || encoded == seen) {
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
