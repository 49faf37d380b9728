package org.althing.adapter.http.problem;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The name of a request, in its answer's header, in problem documents and in the log: a UUID of version 7 (RFC 9562). */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "althing.request-id";
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private RequestId() {}

    /** The request's name, which it gets the first time that somebody asks. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            var id = next();
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }

    /** A new name. It tells requests apart and guards nothing, so it need not be hard to guess. */
    public static String next() {
        var random = ThreadLocalRandom.current();
        var high = System.currentTimeMillis() << 16 | VERSION_7 | random.nextInt(1 << 12);
        var low = random.nextLong() >>> 2 | VARIANT;
        return new UUID(high, low).toString();
    }
}
