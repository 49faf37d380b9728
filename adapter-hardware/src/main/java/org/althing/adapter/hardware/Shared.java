package org.althing.adapter.hardware;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reading that costs, made once for all who ask at the same time and remembered for a while.
 *
 * <p>It is made on a thread of its own, so that one who gives up waiting does not spoil it for the others; not on a
 * virtual one, which would hold up others while a file of a broken disk keeps it waiting.
 */
public final class Shared<T> {
    private final Supplier<T> read;
    private final long keepNanos;
    private final LongSupplier nanoTime;
    private final AtomicReference<@Nullable Flight<T>> last = new AtomicReference<>();

    /** @param keep how old a reading may be that somebody gets; zero: made for those who asked while it was being made */
    public Shared(Supplier<T> read, Duration keep, LongSupplier nanoTime) {
        this.read = read;
        this.keepNanos = keep.toNanos();
        this.nanoTime = nanoTime;
    }

    public T get() {
        return current().join();
    }

    /** The same, but nobody waits longer than this; empty if it is not ready by then, and it goes on being made. */
    public Optional<T> getWithin(Duration limit) {
        try {
            return Optional.of(current().get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private CompletableFuture<T> current() {
        while (true) {
            var known = last.get();
            if (known != null && isGood(known)) {
                return known.result;
            }
            var next = new Flight<T>();
            if (last.compareAndSet(known, next)) {
                Thread.ofPlatform().daemon().name("althing-reading").start(() -> fly(next));
                return next.result;
            }
        }
    }

    private boolean isGood(Flight<T> flight) {
        if (!flight.result.isDone()) {
            return true;
        }
        return !flight.result.isCompletedExceptionally() && nanoTime.getAsLong() - flight.landedAt < keepNanos;
    }

    // Whatever goes wrong must reach those who wait, or they would wait for ever.
    private void fly(Flight<T> flight) {
        try {
            var value = read.get();
            flight.landedAt = nanoTime.getAsLong();
            flight.result.complete(value);
        } catch (RuntimeException | Error e) {
            flight.result.completeExceptionally(e);
        }
    }

    private static final class Flight<T> {
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private volatile long landedAt;
    }
}
