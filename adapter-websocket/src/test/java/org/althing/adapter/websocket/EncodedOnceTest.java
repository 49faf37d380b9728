package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    private List<Entry> entry(long seq) {
        return List.of(Fixtures.entry(room, seq, People.ref("ada")));
    }

    private ByteBuf of(List<Entry> entry) {
        var made = frames.of(entry, alloc, channel.eventLoop());
        assertEquals(1, made.size());
        return made.getFirst().bytes();
    }

    private Entry message(long seq, String body) {
        return new Entry(room, seq, Fixtures.NOON, People.ref("ada"), null, Fixtures.message(body));
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
            var frame = of(List.of(message(1, "x".repeat(length))));
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

    @Test
    void what_is_told_together_is_one_buffer_of_whole_frames() {
        var made = frames.of(List.of(message(1, "one"), message(2, "two")), alloc, channel.eventLoop());
        assertEquals(List.of(2), made.stream().map(Frames::count).toList());
        var one = Outbound.entry(message(1, "one"), alloc);
        var two = Outbound.entry(message(2, "two"), alloc);
        assertEquals(Unpooled.wrappedBuffer(one, two), made.getFirst().bytes());
        one.release();
        two.release();
        made.forEach(Frames::release);
        frames.forget();
        assertEquals(0, alloc.metric().usedDirectMemory());
    }

    @Test
    void no_more_is_put_together_than_a_channel_takes_at_once() {
        var entries = List.of(
                message(1, "a"), message(2, "x".repeat(40_000)), message(3, "b"), message(4, "y".repeat(30_000)));
        var made = frames.of(entries, alloc, channel.eventLoop());
        assertEquals(List.of(1, 1, 2), made.stream().map(Frames::count).toList());
        made.forEach(Frames::release);
        frames.forget();
        assertEquals(0, alloc.metric().usedDirectMemory());
    }

    private void pass(long millis) {
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }
}
