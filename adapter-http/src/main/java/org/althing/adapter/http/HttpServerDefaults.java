package org.althing.adapter.http;

import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * The settings that the server needs to keep its promises, for the program that starts it to put below its own.
 *
 * <p>They bound what a request may cost before any of our code sees it.
 */
public final class HttpServerDefaults {
    private static final int BODY_BYTES = 1 << 20;
    private static final int REQUEST_LINE_BYTES = 8 << 10;
    private static final int HEADER_BYTES = 16 << 10;

    private HttpServerDefaults() {}

    /** As a source of properties that comes after all others. */
    public static PropertySource source() {
        return PropertySource.of("althing-http-defaults", properties(), Integer.MIN_VALUE);
    }

    /** The settings by their names. */
    public static Map<String, Object> properties() {
        return Map.of(
                // Or else a page behind a proxy that says "Host: localhost" could call nothing; other sites are let in
                // nowhere.
                "micronaut.server.cors.localhost-pass-through",
                true,
                "micronaut.server.max-request-size",
                BODY_BYTES,
                "micronaut.server.max-request-buffer-size",
                BODY_BYTES,
                "micronaut.server.netty.max-initial-line-length",
                REQUEST_LINE_BYTES,
                "micronaut.server.netty.max-header-size",
                HEADER_BYTES,
                "micronaut.server.idle-timeout",
                "60s",
                "micronaut.server.read-idle-timeout",
                "60s",
                "micronaut.server.write-idle-timeout",
                "60s");
    }
}
