package org.althing.adapter.hardware.system;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.althing.adapter.hardware.KernelFiles;
import org.jspecify.annotations.Nullable;

/**
 * Measures how busy the processors are: since the last time it was asked, or if that was long ago over a short moment.
 *
 * <p>Asked by one thread at a time.
 */
final class CpuMeter {
    private static final Duration RECENT = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofMillis(250);

    private final KernelFiles files;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private @Nullable Sample last;

    CpuMeter(KernelFiles files, LongSupplier nanoTime, Pause pause) {
        this.files = files;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /** Lets a moment pass. */
    interface Pause {
        void take(Duration length) throws InterruptedException;
    }

    /** In percent. */
    record Usage(double all, List<Double> each) {}

    private record Sample(CpuTimes times, long takenAt) {}

    /** Empty if the machine does not count. */
    synchronized Optional<Usage> usage() {
        var before = last;
        if (before == null || nanoTime.getAsLong() - before.takenAt > RECENT.toNanos()) {
            before = sample();
            letAMomentPass();
        }
        var now = sample();
        last = now;
        return before == null || now == null ? Optional.empty() : Optional.of(between(before.times, now.times));
    }

    private static Usage between(CpuTimes before, CpuTimes now) {
        var each = now.each().entrySet().stream()
                .map(cpu -> cpu.getValue().percentSince(before.each().getOrDefault(cpu.getKey(), cpu.getValue())))
                .toList();
        return new Usage(now.all().percentSince(before.all()), each);
    }

    private @Nullable Sample sample() {
        return CpuTimes.of(files)
                .map(times -> new Sample(times, nanoTime.getAsLong()))
                .orElse(null);
    }

    private void letAMomentPass() {
        try {
            pause.take(MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
