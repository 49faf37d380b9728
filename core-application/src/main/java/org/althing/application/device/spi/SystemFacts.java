package org.althing.application.device.spi;

import org.althing.domain.device.Machine;

/** Knows what the machine is. Thread-safe; takes milliseconds. */
public interface SystemFacts {
    /** What the machine is now; what it does not say of itself is {@code null}. */
    Reading<Machine> read();
}
