package org.althing.adapter.persistence.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeDataTest {
    @Test
    void most_notices_have_none() {
        assertNull(NoticeData.format(Map.of()));
        assertEquals(Map.of(), NoticeData.parse(null));
    }

    @Test
    void it_can_be_read_with_the_eye() {
        assertEquals("role=owner&user=frigg", NoticeData.format(Map.of("user", "frigg", "role", "owner")));
    }

    @Test
    void every_letter_survives() {
        var data = Map.of("", "", "a=b&c", "=&%+ \n", "🦉", "e\u0301 שלום");

        assertEquals(data, NoticeData.parse(NoticeData.format(data)));
    }
}
