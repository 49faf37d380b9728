package org.althing.adapter.persistence.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NicenessTest {
    @Test
    void a_thread_that_gives_way_is_as_nice_as_can_be_and_no_other_is() throws IOException {
        var before = niceness();
        var nice = new CompletableFuture<Integer>();
        Thread.ofPlatform().start(() -> {
            Niceness.giveWay();
            try {
                nice.complete(niceness());
            } catch (IOException e) {
                nice.completeExceptionally(e);
            }
        });
        assertEquals(19, nice.join());
        assertEquals(before, niceness());
    }

    /** The nineteenth field of proc(5), the seventeenth behind the name. */
    private static int niceness() throws IOException {
        var stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
    }
}
