package org.althing.adapter.persistence.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.althing.adapter.persistence.StorageRefused;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.spi.FutureStamps;
import org.althing.application.identity.spi.FutureStampsContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampFileTest implements FutureStampsContract {
    private Path folder;
    private FutureStamps stamps;

    @BeforeEach
    void inFolder(@TempDir Path temporary) {
        folder = temporary.resolve("callers");
        stamps = new StampFile(new CallersFolder(folder));
    }

    @Override
    public FutureStamps futureStamps() {
        return stamps;
    }

    @Test
    void what_was_kept_is_known_at_the_next_start() {
        stamps.keep(TIME);
        assertEquals(TIME, new StampFile(new CallersFolder(folder)).latest());
    }

    @Test
    void a_file_that_holds_no_time_stops_the_start() throws IOException {
        stamps.keep(TIME);
        Files.writeString(folder.resolve("stamped-until"), "soon");
        var refused = assertThrows(StorageRefused.class, () -> new StampFile(new CallersFolder(folder)));
        assertTrue(refused.getMessage().contains(folder.resolve("stamped-until") + " does not hold"));
    }

    @Test
    void what_cannot_be_written_is_not_kept() throws IOException {
        Files.writeString(folder, "no folder");
        assertThrows(StorageUnavailable.class, () -> stamps.keep(TIME));
        assertEquals(Instant.EPOCH, stamps.latest());
    }
}
