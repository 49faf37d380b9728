package org.althing.adapter.hardware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Takes in what a program prints, as fast as it does, so that it never waits for us; up to a limit. */
final class Drain {
    private static final int CHUNK = 8192;

    private final InputStream from;
    private final int limit;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final CompletableFuture<Void> tooLong = new CompletableFuture<>();

    private Drain(InputStream from, int limit) {
        this.from = from;
        this.limit = limit;
    }

    /** A read of a pipe cannot be interrupted, so it gets a thread of its own, which ends with the process. */
    static Drain of(InputStream from, int limit) {
        var drain = new Drain(from, limit);
        Thread.ofPlatform().daemon().name("althing-drain").start(drain::run);
        return drain;
    }

    /** Done when there is no more to come and all of it was taken. */
    CompletableFuture<Void> end() {
        return end;
    }

    /** Done when more than the limit has come; no more is taken then. */
    CompletableFuture<Void> tooLong() {
        return tooLong;
    }

    /** All that was printed, once it has ended; bytes that are no UTF-8 are replaced. */
    String text() {
        return taken.toString(StandardCharsets.UTF_8);
    }

    private void run() {
        var chunk = new byte[CHUNK];
        try (from) {
            for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
                if (taken.size() + count > limit) {
                    tooLong.complete(null);
                    return;
                }
                taken.write(chunk, 0, count);
            }
        } catch (IOException e) {
            // The process was ended and its pipe closed under us: what was taken until then is all there is.
        }
        end.complete(null);
    }
}
