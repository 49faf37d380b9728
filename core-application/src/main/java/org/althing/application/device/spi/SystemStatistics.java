package org.althing.application.device.spi;

import org.althing.domain.device.Vitals;

/**
 * Measures how the machine is.
 *
 * <p>Thread-safe. Percentages are those since the reading before, or over a moment if that was long ago, so that a call
 * may take up to a second; those who ask at once share one measurement, and it is remembered for a second.
 */
public interface SystemStatistics {
    /** How the machine is; parts that it does not have (swap, sensors) are zero or empty. */
    Reading<Vitals> read();
}
