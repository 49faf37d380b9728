package org.althing.application.spi;

import java.time.Instant;

/** Tells the time. */
public interface Clock {
    /** The time now, in whole milliseconds since 1970; it may jump either way, so no order is taken from it. */
    Instant now();
}
