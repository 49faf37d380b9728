package org.althing.application.device.spi;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of reading something of the machine: its value, or why it could not be read.
 *
 * <p>What is merely not there (no such adapter, no sensor, a file that vanished) is no failure but an empty or absent part
 * of the value. A failure is one only if there was nothing else to read it from.
 */
public sealed interface Reading<T> {

    /**
     * It was read.
     *
     * @param source from where, for people: {@code ip}, {@code /proc}
     * @param at when it was so
     */
    record Read<T>(T value, String source, Instant at) implements Reading<T> {}

    /** It was not read; {@link #tool()} names the program or the file that let us down. */
    sealed interface Unread<T> extends Reading<T> {
        String tool();
    }

    /** It is not installed, or the kernel has no such file. */
    record ToolMissing<T>(String tool) implements Unread<T> {}

    /** It is there, but not for us. */
    record NotPermitted<T>(String tool) implements Unread<T> {}

    /** It did not answer in the time it was given, and was ended. */
    record TimedOut<T>(String tool, Duration after) implements Unread<T> {}

    /** It said more than anybody can want to know, and was ended. */
    record OutputTooLong<T>(String tool, int limitBytes) implements Unread<T> {}
}
