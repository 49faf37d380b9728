package org.althing.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The channel holds 1000 bytes that are not flushed, and is not writable while it does. */
class OutboxTest {
    private static final SocketLimits LIMITS =
            new SocketLimits(20, 60, 1000, 20, 4, 2000, 1000, Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final ChannelInboundHandlerAdapter handler = new ChannelInboundHandlerAdapter();
    private final EmbeddedChannel channel = new EmbeddedChannel(handler);
    private final Outbox outbox = new Outbox(LIMITS);
    private final List<ByteBuf> made = new ArrayList<>();

    @BeforeEach
    void setMark() {
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(500, 1000));
    }

    @AfterEach
    void nothing_is_left() {
        outbox.close();
        flushed();
        channel.finishAndReleaseAll();
        made.forEach(frame -> assertEquals(0, frame.refCnt()));
    }

    private ByteBuf frame(int bytes) {
        var frame = Unpooled.buffer(bytes).writeZero(bytes);
        made.add(frame);
        return frame;
    }

    private void write() {
        outbox.writeTo(channel.pipeline().context(handler));
    }

    private List<Integer> flushed() {
        channel.flush();
        var sizes = new ArrayList<Integer>();
        for (ByteBuf frame = channel.readOutbound(); frame != null; frame = channel.readOutbound()) {
            sizes.add(frame.readableBytes());
            frame.release();
        }
        return sizes;
    }

    @Test
    void frames_are_written_in_order_after_the_beginning() {
        outbox.begin(List.<Supplier<ByteBuf>>of(() -> frame(1), () -> frame(2)).iterator());
        outbox.add(frames(3));
        outbox.add(frames(4));
        write();
        assertEquals(List.of(1, 2, 3, 4), flushed());
        assertFalse(outbox.isCongested());
    }

    @Test
    void no_more_is_written_than_the_channel_takes() {
        for (int i = 0; i < 4; i++) {
            outbox.add(frames(700));
        }
        write();
        assertTrue(outbox.isCongested());
        assertEquals(List.of(700, 700), flushed());
        write();
        assertEquals(List.of(700, 700), flushed());
        write();
        assertFalse(outbox.isCongested());
    }

    @Test
    void the_beginning_is_made_as_it_is_taken_and_is_not_counted() {
        var beginning = new ArrayList<Supplier<ByteBuf>>();
        for (int i = 0; i < 50; i++) {
            beginning.add(() -> frame(900));
        }
        outbox.begin(beginning.iterator());
        write();
        assertEquals(2, made.size());
        assertFalse(outbox.isOverfull());
        assertEquals(List.of(900, 900), flushed());
    }

    @Test
    void more_frames_than_may_wait_are_too_many() {
        write();
        outbox.add(frames(1001));
        for (int i = 0; i < 4; i++) {
            outbox.add(frames(1));
        }
        write();
        assertFalse(outbox.isOverfull());
        outbox.add(frames(1));
        assertTrue(outbox.isOverfull());
    }

    @Test
    void what_came_since_the_socket_took_all_is_no_fault_of_the_reader() {
        write();
        for (int i = 0; i < 9; i++) {
            outbox.add(frames(1));
        }
        assertFalse(outbox.isOverfull());
        write();
        assertFalse(outbox.isCongested());
    }

    @Test
    void after_what_was_too_much_nothing_is_taken_that_would_hide_the_gap() {
        for (var added = Outbox.Added.WAITS; added == Outbox.Added.WAITS; ) {
            added = outbox.add(frames(1));
        }
        write();
        assertEquals(Outbox.Added.CLOSED, outbox.add(frames(1)));
        assertEquals(Outbox.Added.CLOSED, outbox.addPage(frame(1)));
    }

    @Test
    void after_what_could_not_be_added_nothing_is_taken() {
        outbox.add(frames(3));
        outbox.breakOff();
        assertEquals(Outbox.Added.CLOSED, outbox.add(frames(1)));
        write();
        assertEquals(List.of(3), flushed());
    }

    @Test
    void more_bytes_than_may_wait_are_too_many() {
        outbox.add(frames(1001));
        outbox.add(frames(2000));
        write();
        assertFalse(outbox.isOverfull());
        outbox.add(frames(1));
        assertTrue(outbox.isOverfull());
    }

    @Test
    void a_page_is_not_counted_and_holds_up_further_work() {
        outbox.addPage(frame(5000));
        assertTrue(outbox.isCongested());
        assertFalse(outbox.isOverfull());
        write();
        assertEquals(List.of(5000), flushed());
        write();
        assertFalse(outbox.isCongested());
    }

    @Test
    void even_before_the_loop_comes_round_there_is_an_end() {
        var added = Outbox.Added.WAITS;
        for (int i = 0; i < 33 && added == Outbox.Added.WAITS; i++) {
            added = outbox.add(frames(1));
        }
        assertEquals(Outbox.Added.OVERFLOWS, added);
    }

    @Test
    void what_comes_after_the_end_is_let_go() {
        outbox.add(frames(1));
        outbox.close();
        assertEquals(Outbox.Added.CLOSED, outbox.add(frames(1)));
        assertEquals(Outbox.Added.CLOSED, outbox.addPage(frame(1)));
    }

    @Test
    void frames_that_come_in_one_buffer_count_each() {
        outbox.add(frames(1001));
        write();
        outbox.add(new Frames(frame(3), LIMITS.outboundEntries()));
        write();
        assertFalse(outbox.isOverfull());
        outbox.add(frames(3));
        assertTrue(outbox.isOverfull());
        flushed();
        write();
        assertEquals(LIMITS.outboundEntries() + 2, outbox.written());
        assertFalse(outbox.isOverfull());
    }

    private Frames frames(int bytes) {
        return new Frames(frame(bytes), 1);
    }
}
