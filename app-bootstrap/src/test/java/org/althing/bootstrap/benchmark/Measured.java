package org.althing.bootstrap.benchmark;

import org.HdrHistogram.Histogram;

/**
 * What came of one round of load.
 *
 * @param delivery from the moment when a message was to be sent until a reader had it, in nanoseconds
 * @param acknowledgement from that moment until its sender was told that it is kept
 * @param busy the part of the time in which the thread that loads was at work: near 1 it measures itself
 */
record Measured(
        long messages,
        long deliveries,
        long bytes,
        double seconds,
        Histogram delivery,
        Histogram acknowledgement,
        double busy) {

    double deliveriesPerSecond() {
        return deliveries / seconds;
    }

    double messagesPerSecond() {
        return messages / seconds;
    }

    static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e6;
    }

    @Override
    public String toString() {
        return "%,.0f messages/s, %,.0f deliveries/s of %d bytes, delivered p50 %.2f p99 %.2f ms, acknowledged p50 %.2f p99 %.2f ms, load busy %.0f %%"
                .formatted(
                        messagesPerSecond(),
                        deliveriesPerSecond(),
                        bytes / Math.max(1, deliveries),
                        millis(delivery, 50),
                        millis(delivery, 99),
                        millis(acknowledgement, 50),
                        millis(acknowledgement, 99),
                        100 * busy);
    }
}
