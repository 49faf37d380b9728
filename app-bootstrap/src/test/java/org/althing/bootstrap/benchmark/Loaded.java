package org.althing.bootstrap.benchmark;

import java.time.Duration;

/**
 * A round of load, and what it cost the server.
 *
 * @param cpu the time that the server's threads ran: it says more than the clock where the machine has other work too
 */
record Loaded(Measured measured, Duration cpu) {
    /** One side of a duel. */
    static Duel.Side<Loaded> side(LoadGenerator generator, Load load, long pid) {
        return length -> {
            var before = cpuOf(pid);
            var measured = generator.run(load, length);
            return new Loaded(measured, cpuOf(pid).minus(before));
        };
    }

    double cpuMicrosPerDelivery() {
        return cpu.toNanos() / 1e3 / measured.deliveries();
    }

    double cpuMicrosPerMessage() {
        return cpu.toNanos() / 1e3 / measured.messages();
    }

    static Duration cpuOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    @Override
    public String toString() {
        return "%s, server %.2f µs CPU/delivery, %.1f µs/message"
                .formatted(measured, cpuMicrosPerDelivery(), cpuMicrosPerMessage());
    }
}
