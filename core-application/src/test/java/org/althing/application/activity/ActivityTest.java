package org.althing.application.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final Deed DEED = new Deed(
            new ActivityId(UUID.fromString("019aa5b1-1c80-7000-8000-000000000006")),
            Instant.ofEpochMilli(1_795_000_000_123L),
            "019aa5b1-1c80-7000-8000-000000000001",
            "key.issue",
            "a \"key\"\n",
            Outcome.REFUSED,
            null,
            null,
            Map.of("code", "request.invalid", "a", "b"));
    private static final String CANONICAL =
            "{\"action\":\"key.issue\",\"actor\":\"019aa5b1-1c80-7000-8000-000000000001\","
                    + "\"address\":null,\"at\":\"1795000000123\",\"details\":{\"a\":\"b\",\"code\":\"request.invalid\"},"
                    + "\"id\":\"019aa5b1-1c80-7000-8000-000000000006\",\"outcome\":\"refused\",\"requestId\":null,"
                    + "\"target\":\"a \\\"key\\\"\\n\"}";

    @Test
    void what_is_hashed_is_as_documented() {
        assertEquals(CANONICAL, Activity.canonical(DEED));
        // printf '%064d' 0; then the text, through sha256sum
        assertEquals(
                "cbdbe8b4c3be6f9d6b4420038a01916309a27e6f162a70fc3381da3ae84b381d",
                Activity.after(Activity.NO_HASH, DEED).hash());
    }

    @Test
    void a_row_is_whole_behind_its_own_and_as_it_was_written_alone() {
        var row = Activity.after(Activity.NO_HASH, DEED);
        assertTrue(row.isWhole(Activity.NO_HASH));
        assertFalse(row.isWhole("1".repeat(64)));
        var altered = new Deed(
                DEED.id(),
                DEED.at(),
                "somebody else",
                DEED.action(),
                DEED.target(),
                DEED.outcome(),
                null,
                null,
                Map.of());
        assertFalse(new Activity(altered, row.previous(), row.hash()).isWhole(Activity.NO_HASH));
    }
}
