package org.althing.adapter.hardware;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/** Gives a program what it is to read, as slowly as it does, so that nobody of ours waits for it. */
final class Feed {
    private static final Logger LOG = System.getLogger(Feed.class.getName());

    private Feed() {}

    /**
     * Begins to give; it ends when the program has it all, or wants no more.
     *
     * <p>A pipe holds 64 KiB, and a write to a full one cannot be interrupted, so it gets a thread of its own, which ends
     * with the last process that could still read.
     */
    static void begin(OutputStream to, String input, String name) {
        Thread.ofPlatform().daemon().name("althing-feed").start(() -> {
            try (to) {
                to.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "{0} did not read what it was given", name);
            }
        });
    }
}
