package org.althing.application.room;

import static org.althing.application.room.Hall.named;
import static org.althing.application.room.Hall.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.althing.application.Caller;
import org.althing.application.PageSize;
import org.althing.application.room.EntryView.MessageView;
import org.althing.domain.room.Body;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.Seq;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingATimelineTest {
    private final Hall hall = new Hall();
    private final Caller.Known frigg = somebody("frigg");

    @BeforeEach
    void room() {
        hall.open(frigg, "hall", RoomKind.PUBLIC);
    }

    @Test
    void an_empty_timeline_says_where_it_begins() {
        var room = hall.found(frigg, "hall");
        assertEquals(new TimelineView(List.of(), 1, 0, room.epoch()), hall.read(frigg, "hall"));
    }

    @Test
    void who_does_not_say_from_where_reads_the_newest_ascending() {
        say(60);
        assertEquals(range(11, 60), Hall.seqs(hall.read(frigg, "hall")));
        assertEquals(range(58, 60), Hall.seqs(read(null, null, 3)));
    }

    @Test
    void who_reads_on_gets_the_next_ascending() {
        say(10);
        assertEquals(range(1, 4), Hall.seqs(read(0L, null, 4)));
        assertEquals(range(5, 8), Hall.seqs(read(4L, null, 4)));
        assertEquals(range(9, 10), Hall.seqs(read(8L, null, 4)));
        assertEquals(List.of(), Hall.seqs(read(10L, null, 4)));
        assertEquals(List.of(), Hall.seqs(read((1L << 53) - 1, null, 4)));
    }

    @Test
    void who_reads_back_gets_the_nearest_ascending() {
        say(10);
        assertEquals(range(7, 10), Hall.seqs(read(null, 11L, 4)));
        assertEquals(range(3, 6), Hall.seqs(read(null, 7L, 4)));
        assertEquals(range(1, 2), Hall.seqs(read(null, 3L, 4)));
        assertEquals(List.of(), Hall.seqs(read(null, 1L, 4)));
        assertEquals(List.of(), Hall.seqs(read(null, 0L, 4)));
    }

    @Test
    void every_part_says_where_the_timeline_begins_and_ends() {
        say(10);
        var epoch = hall.found(frigg, "hall").epoch();
        for (var part : List.of(read(2L, null, 3), read(null, 5L, 3), read(10L, null, 1))) {
            assertEquals(1, part.firstSeq());
            assertEquals(10, part.lastSeq());
            assertEquals(epoch, part.epoch());
        }
    }

    @Test
    void forwards_and_backwards_at_once_is_refused() {
        var refused =
                assertInstanceOf(RequestRefused.class, hall.read(frigg, named("hall"), new Seq(1), new Seq(5), null));
        assertEquals("/before", refused.pointer());
    }

    @Test
    void no_part_holds_more_than_a_mebibyte_whichever_way_one_reads() {
        var body = "x".repeat(Body.MAX_BYTES);
        for (int i = 0; i < 20; i++) {
            hall.posted(frigg, "hall", body);
        }
        assertEquals(range(1, 17), Hall.seqs(small(read(0L, null, 50))));
        assertEquals(range(18, 20), Hall.seqs(small(read(17L, null, 50))));
        assertEquals(range(4, 20), Hall.seqs(small(read(null, null, 50))));
        assertEquals(range(1, 3), Hall.seqs(small(read(null, 4L, 50))));
    }

    @Test
    void a_mebibyte_to_the_byte_is_one_part() {
        var body = "x".repeat(32 * 1024);
        for (int i = 0; i < 33; i++) {
            hall.posted(frigg, "hall", body);
        }
        assertEquals(range(1, 32), Hall.seqs(small(read(0L, null, 50))));
        assertEquals(range(2, 33), Hall.seqs(small(read(null, null, 50))));
    }

    @Test
    void part_by_part_everything_is_read_once() {
        say(25);
        var seen = new ArrayList<Long>();
        for (var part = read(0L, null, 4); !part.items().isEmpty(); part = read(seen.getLast(), null, 4)) {
            seen.addAll(Hall.seqs(part));
        }
        assertEquals(range(1, 25), seen);
    }

    private void say(int count) {
        for (int i = 1; i <= count; i++) {
            assertEquals(i, hall.posted(frigg, "hall", "no. " + i).seq());
        }
    }

    private TimelineView read(Long after, Long before, int limit) {
        var result = hall.read(
                frigg,
                named("hall"),
                after == null ? null : new Seq(after),
                before == null ? null : new Seq(before),
                new PageSize(limit));
        return assertInstanceOf(ReadTimeline.Read.class, result).timeline();
    }

    private static TimelineView small(TimelineView timeline) {
        var bytes = timeline.items().stream()
                .mapToLong(item -> ((MessageView) item).body().value().length())
                .sum();
        assertTrue(bytes <= ReadTimeline.MAX_BYTES, () -> bytes + " bytes");
        return timeline;
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
