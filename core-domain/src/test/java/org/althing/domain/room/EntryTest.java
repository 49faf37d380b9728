package org.althing.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static Entry of(Entry.Content content) {
        return new Entry(new RoomId(new UUID(0, 1)), 1, Instant.EPOCH, null, null, content);
    }

    @Test
    void an_entry_weighs_the_bytes_of_its_body() {
        assertEquals(
                7,
                of(new Entry.Message(new Body("þ👋!"), ContentType.PLAIN, null)).bytes());
    }

    @Test
    void a_notice_weighs_nothing() {
        assertEquals(
                0, of(new Entry.Notice(Entry.Notice.MEMBER_JOINED, Map.of())).bytes());
    }
}
