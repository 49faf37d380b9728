package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeDiskTest {
    @Test
    void less_than_five_percent_is_scarce() {
        assertTrue(new FreeDisk(0.049).isScarce());
        assertFalse(new FreeDisk(0.05).isScarce());
        assertEquals(5, new FreeDisk(0.049).percent());
    }

    @Test
    void a_folder_that_is_not_there_yet_will_be_on_the_disk_of_the_one_above(@TempDir Path above) throws IOException {
        var free = FreeDisk.below(new DataFolder(above.resolve("deep/althing"))).share();

        assertTrue(free >= 0 && free <= 1, free + "");
    }
}
