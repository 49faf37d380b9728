package org.althing.adapter.cli.socket;

import java.io.IOException;
import java.nio.channels.Channel;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends what takes too long: a blocking channel knows no time-outs, but closing it wakes whoever waits for it. */
final class Watch implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("admin-watch").factory());

    /** Some work with a channel. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work; closes the channel if it is not done in time, so that the work fails. */
    <T> T within(Duration limit, Channel channel, Work<T> work) throws IOException {
        var end = timer.schedule(() -> close(channel), limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.run();
        } finally {
            end.cancel(false);
        }
    }

    static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing more can be asked of it.
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
