package org.althing.application.device.spi;

/** What tests want of readings. */
public final class Readings {
    private Readings() {}

    /** The value of what was read, and a failed test if it was not. */
    public static <T> T value(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T> read -> read.value();
            case Reading.Unread<T> why -> throw new AssertionError("it was not read: " + why);
        };
    }
}
