package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.althing.application.Fixtures;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomId;
import org.junit.jupiter.api.Test;

class EncodedOnceTest {
    private final UnpooledByteBufAllocator alloc = new UnpooledByteBufAllocator(true);
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final RoomFrames frames = new RoomFrames();
    private final RoomId room = new RoomId(Fixtures.anyId());

    private Entry entry(long seq) {
        return Fixtures.entry(room, seq, People.ref("ada"));
    }

    private ByteBuf of(Entry entry) {
        return frames.of(entry, alloc, channel.eventLoop());
    }

    @Test
    void all_share_one_buffer_and_it_is_free_when_the_last_has_written_it() {
        var entry = entry(1);
        var shares = new ArrayList<ByteBuf>();
        for (int i = 0; i < 200; i++) {
            shares.add(of(entry));
        }
        var one = shares.getFirst();
        shares.forEach(share -> assertEquals(one.memoryAddress(), share.memoryAddress()));
        frames.forget();
        assertEquals(200, one.refCnt());
        shares.forEach(ByteBuf::release);
        assertEquals(0, one.refCnt());
        assertEquals(0, alloc.metric().usedDirectMemory());
    }

    @Test
    void the_next_entry_has_another_and_the_one_before_is_let_go() {
        var first = of(entry(1));
        var second = of(entry(2));
        assertNotEquals(first.memoryAddress(), second.memoryAddress());
        assertEquals(1, first.refCnt());
        assertEquals(2, second.refCnt());
        first.release();
        second.release();
        frames.forget();
        assertEquals(0, alloc.metric().usedDirectMemory());
    }

    @Test
    void what_nobody_asks_for_any_more_is_let_go_by_itself() {
        channel.freezeTime();
        of(entry(1)).release();
        channel.advanceTimeBy(400, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        of(entry(2)).release();
        channel.advanceTimeBy(2, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        channel.advanceTimeBy(2, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertEquals(0, alloc.metric().usedDirectMemory());
        of(entry(3)).release();
        channel.advanceTimeBy(2, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertEquals(0, alloc.metric().usedDirectMemory());
    }

    @Test
    void it_is_a_whole_text_frame_of_any_length() {
        for (var length : new int[] {1, 30_000, 60_000}) {
            var entry =
                    new Entry(room, 1, Fixtures.NOON, People.ref("ada"), null, Fixtures.message("x".repeat(length)));
            var frame = of(entry);
            assertEquals(0x81, frame.readUnsignedByte());
            var seven = frame.readUnsignedByte();
            assertEquals(126, seven);
            assertEquals(frame.readUnsignedShort(), frame.readableBytes());
            assertEquals("{\"type\":\"entry\",\"seq\":1,", frame.readCharSequence(24, StandardCharsets.UTF_8));
            frame.release();
        }
        frames.forget();
    }

    @Test
    void short_and_very_long_frames_have_headers_of_their_own() {
        var short1 = Outbound.write(new Outbound.Pong(null), alloc);
        assertEquals(0x81, short1.readUnsignedByte());
        assertEquals(short1.readUnsignedByte(), short1.readableBytes());
        short1.release();
        var body = "\u0001".repeat(60 * 1024);
        var long1 = Outbound.entry(
                new Entry(room, 1, Fixtures.NOON, People.ref("ada"), null, Fixtures.message(body)), alloc);
        assertEquals(0x81, long1.readUnsignedByte());
        assertEquals(127, long1.readUnsignedByte());
        assertEquals(long1.readLong(), long1.readableBytes());
        long1.release();
        assertEquals(0, alloc.metric().usedDirectMemory());
    }

    @Test
    void what_was_encoded_a_moment_ago_is_kept_while_more_comes() {
        channel.freezeTime();
        of(entry(1)).release();
        pass(400);
        var second = entry(2);
        var share = of(second);
        pass(200);
        assertEquals(2, share.refCnt(), "it is but 200 ms old");
        assertEquals(share.memoryAddress(), of(second).memoryAddress());
        share.release();
        pass(500);
        assertEquals(1, share.refCnt(), "nothing came since");
        share.release();
        assertEquals(0, alloc.metric().usedDirectMemory());
    }

    private void pass(long millis) {
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }
}
