package org.althing.adapter.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufOutputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.althing.application.room.EntryView;
import org.althing.application.room.FollowRoom;
import org.althing.application.wire.WireWriter;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Body;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Epoch;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomRole;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the server says, written in this one place.
 *
 * <p>What is written is a whole frame of RFC 6455, header included, ready for the wire: it can be written to any number of
 * sockets as it is.
 */
sealed interface Outbound {
    /** No page is longer. */
    int MAX_PAGE_BYTES = 1 << 20;

    /** The name by which clients know it. */
    String type();

    /** The room as it is, always first. */
    record Welcome(
            @Nullable ClientId id,
            RoomId room,
            @Nullable RoomName name,
            UserRef you,
            RoomRole role,
            Epoch epoch,
            long firstSeq,
            long seq,
            @Nullable Long read,
            List<UserRef> online,
            int onlineCount,
            int memberCount,
            Limits limits)
            implements Outbound {
        public Welcome {
            online = List.copyOf(online);
        }

        @Override
        public String type() {
            return "welcome";
        }

        static Welcome of(FollowRoom.Welcome welcome, SocketLimits limits) {
            return new Welcome(
                    null,
                    welcome.room(),
                    welcome.name(),
                    welcome.you(),
                    welcome.role(),
                    welcome.epoch(),
                    welcome.firstSeq(),
                    welcome.seq(),
                    welcome.read(),
                    welcome.online(),
                    welcome.onlineCount(),
                    welcome.memberCount(),
                    new Limits(SocketLimits.FRAME_BYTES, Body.MAX_BYTES, limits.sendsPerSecond(), limits.sendBurst()));
        }
    }

    /** What a client may send, and how fast. */
    record Limits(int frameBytes, int bodyBytes, int sendsPerSecond, int sendBurst) {}

    /** More was missed than is replayed: the client is to read the timeline. */
    record Resync(Epoch epoch, long firstSeq, long seq) implements Outbound {
        @Override
        public String type() {
            return "resync";
        }
    }

    /** It is done, and durable. */
    record Ack(ClientId id, @Nullable Long seq, Instant at) implements Outbound {
        @Override
        public String type() {
            return "ack";
        }
    }

    /** It is not done. */
    record Failure(@Nullable ClientId id, Map<String, @Nullable Object> problem) implements Outbound {
        static Failure of(@Nullable ClientId id, ProblemDocument problem) {
            return new Failure(id, problem.fields());
        }

        @Override
        public String type() {
            return "error";
        }
    }

    /** The answer to a ping that is a frame of the protocol. */
    record Pong(@Nullable ClientId id) implements Outbound {
        @Override
        public String type() {
            return "pong";
        }
    }

    static ByteBuf write(Outbound frame, ByteBufAllocator alloc) {
        return text(fields(frame.type(), (Record) frame), alloc);
    }

    static ByteBuf entry(Entry entry, ByteBufAllocator alloc) {
        return text(fields("entry", (Record) EntryView.of(entry)), alloc);
    }

    /** The entries, ascending, as many of the nearest as fit; {@code more} where there are older ones. */
    static ByteBuf page(ClientId id, List<EntryView> entries, long firstSeq, ByteBufAllocator alloc) {
        var fitting = new ArrayList<Map<String, @Nullable Object>>();
        var bytes = 0;
        var oldest = Long.MAX_VALUE;
        for (var entry : entries.reversed()) {
            var fields = WireWriter.fields((Record) entry);
            bytes += length(fields) + 1;
            if (bytes > MAX_PAGE_BYTES - 256 && !fitting.isEmpty()) {
                break;
            }
            fitting.add(fields);
            oldest = entry.seq();
        }
        var page = new LinkedHashMap<String, @Nullable Object>();
        page.put("type", "page");
        page.put("id", id.value());
        page.put("entries", fitting.reversed());
        page.put("more", !fitting.isEmpty() && oldest > firstSeq);
        return text(page, alloc);
    }

    private static int length(Map<String, @Nullable Object> fields) {
        var json = new ByteArrayOutputStream();
        Json.write(fields, json);
        return json.size();
    }

    private static Map<String, @Nullable Object> fields(String type, Record shape) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("type", type);
        fields.putAll(WireWriter.fields(shape));
        return fields;
    }

    private static ByteBuf text(Map<String, @Nullable Object> fields, ByteBufAllocator alloc) {
        var frame = alloc.directBuffer(512);
        try {
            frame.setIndex(FrameHeader.MAX_BYTES, FrameHeader.MAX_BYTES);
            Json.write(fields, new ByteBufOutputStream(frame));
            FrameHeader.prepend(frame);
            return frame;
        } catch (RuntimeException e) {
            frame.release();
            throw e;
        }
    }
}
