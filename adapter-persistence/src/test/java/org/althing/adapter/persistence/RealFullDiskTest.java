package org.althing.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.althing.adapter.persistence.Database.Health;
import org.althing.application.StorageUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a file system of four megabytes, which only root can mount. */
@Tag("campaign")
@Timeout(120)
class RealFullDiskTest {
    private Path disk;

    @BeforeEach
    void mount(@TempDir Path folder) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can mount a disk for this test");
        disk = Files.createDirectory(folder.resolve("disk"));
        assertEquals(0, run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()));
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) { // else whoever runs this may not mount
            assertEquals(0, run("umount", disk.toString()));
        }
    }

    @Test
    void writes_are_refused_reads_go_on_nothing_acknowledged_is_lost_and_it_recovers_by_itself() throws Exception {
        var kept = new ArrayList<String>();
        try (var storage = TestStorage.in(disk)) {
            var ballast = Files.write(disk.resolve("ballast"), new byte[2_000_000]);

            var refused = assertThrows(StorageUnavailable.class, () -> fill(storage, kept));

            assertEquals("the disk is full", refused.getMessage());
            assertEquals(new Health.Bad("the disk is full"), storage.health());
            assertEquals(kept, storage.query(TestStorage::notes));

            Files.delete(ballast);
            assertEquals(new Health.Good(), storage.health());
            kept.add(storage.write(t -> TestStorage.note(t, "after")));
            assertEquals(kept, storage.query(TestStorage::notes));
        }
        try (var storage = TestStorage.in(disk)) {
            assertEquals(kept, storage.query(TestStorage::notes));
        }
    }

    private static void fill(SqliteStorage storage, List<String> kept) {
        for (int n = 0; n < 10_000; n++) {
            var text = n + "x".repeat(3000);
            kept.add(storage.write(t -> TestStorage.note(t, text)));
        }
        assertTrue(false, "the disk was larger than it should be");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
