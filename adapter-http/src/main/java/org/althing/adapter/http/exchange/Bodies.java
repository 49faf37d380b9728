package org.althing.adapter.http.exchange;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.althing.adapter.http.problem.DoorProblem;
import org.althing.adapter.http.problem.ProblemDocument;
import org.althing.application.Problem;

/** Waits for the bodies of requests, not for ever. */
public final class Bodies {
    static final int MAX_BYTES = 1 << 20;

    /** A body may take this long, and as long again as its length would at 1 KiB a second. */
    private static final long PATIENCE_SECONDS = 5;

    private static final long SLOWEST_BYTES_PER_SECOND = 1 << 10;

    private Bodies() {}

    /** What came of waiting. */
    public sealed interface Body {}

    /** All of it. */
    public record Arrived(byte[] bytes) implements Body {}

    /** Too much, too slow, or broken off. */
    public record Refused(ProblemDocument problem) implements Body {}

    /** Waits for the whole body; to be called on a virtual thread. */
    static Body read(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> arriving)) {
            throw new IllegalStateException("only a server's requests have bodies that arrive");
        }
        return await(arriving.byteBody().buffer(), patience(request));
    }

    /** The same, but that whoever comes later can read it again. */
    public static Body peek(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> arriving)) {
            throw new IllegalStateException("only a server's requests have bodies that arrive");
        }
        return await(arriving.byteBody().split(SplitBackpressureMode.FASTEST).buffer(), patience(request));
    }

    static Body await(CompletableFuture<? extends CloseableAvailableByteBody> arrival, long seconds) {
        try (var body = arrival.get(seconds, TimeUnit.SECONDS)) {
            return new Arrived(body.toByteArray());
        } catch (TimeoutException e) {
            abandon(arrival);
            return new Refused(ProblemDocument.of(
                    DoorProblem.TIMEOUT,
                    "The body was not whole after " + seconds + " s: it may take " + PATIENCE_SECONDS
                            + " s, and one more for each KiB of its Content-Length, or of 1 MiB if it has none."));
        } catch (ExecutionException e) {
            return new Refused(explain(e.getCause()));
        } catch (InterruptedException e) {
            abandon(arrival);
            Thread.currentThread().interrupt();
            return new Refused(ProblemDocument.of(Problem.SERVER_UNAVAILABLE, "The server is stopping."));
        }
    }

    /** Nobody waits any more, but what comes all the same holds memory until it is closed. */
    private static void abandon(CompletableFuture<? extends CloseableAvailableByteBody> arrival) {
        arrival.thenAccept(CloseableAvailableByteBody::close);
    }

    private static long patience(HttpRequest<?> request) {
        var length = Math.min(
                MAX_BYTES, Math.max(0, request.getContentLength() < 0 ? MAX_BYTES : request.getContentLength()));
        return PATIENCE_SECONDS + length / SLOWEST_BYTES_PER_SECOND;
    }

    private static ProblemDocument explain(Throwable cause) {
        return cause instanceof ContentLengthExceededException || cause instanceof BufferLengthExceededException
                ? ProblemDocument.of(DoorProblem.TOO_LARGE, "A body has at most 1 MiB.")
                : ProblemDocument.of(DoorProblem.UNREADABLE, "The body did not arrive whole.");
    }
}
