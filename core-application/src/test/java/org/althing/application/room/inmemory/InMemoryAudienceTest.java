package org.althing.application.room.inmemory;

import static org.althing.application.Fixtures.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.althing.application.Burst;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.AudienceContract;
import org.althing.domain.room.Entry;
import org.junit.jupiter.api.Test;

class InMemoryAudienceTest implements AudienceContract {
    private final Audience audience = new InMemoryAudience();

    @Override
    public Audience audience() {
        return audience;
    }

    @Test
    void all_hear_a_burst_as_the_same_list_but_who_began_in_the_middle_of_it() {
        var frigg = follow(0);
        var loki = follow(0);
        var late = follow(2);
        var entries = List.of(entry(HALL, 1, LOKI), entry(HALL, 2, LOKI), entry(HALL, 3, LOKI));
        Burst.run(() -> entries.forEach(audience::tell));
        assertEquals(List.of(entries), frigg);
        assertSame(frigg.getFirst(), loki.getFirst());
        assertEquals(List.of(entries.subList(2, 3)), late);
    }

    private List<List<Entry>> follow(long after) {
        var heard = new ArrayList<List<Entry>>();
        var seat = audience.admit(HALL, FRIGG, new Audience.Follower() {
            @Override
            public void heard(Entry entry) {
                heard.add(List.of(entry));
            }

            @Override
            public void heard(List<Entry> entries) {
                heard.add(entries);
            }

            @Override
            public void dismissed() {}
        });
        seat.start(after);
        return heard;
    }
}
