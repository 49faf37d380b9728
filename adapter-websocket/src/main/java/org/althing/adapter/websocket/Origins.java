package org.althing.adapter.websocket;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From which web pages sockets may be opened: the server's own and those that are listed.
 *
 * @param publicUrl the server's address as browsers see it; not set: whatever they called it
 * @param allowedOrigins other origins, such as {@code https://chat.example.org}
 */
@ConfigurationProperties("althing.server")
record Origins(@Nullable String publicUrl, @Nullable List<String> allowedOrigins) {

    /** Whether a page of that origin may open a socket here; what is no browser sends none. */
    boolean allows(@Nullable String origin, @Nullable String host) {
        return origin == null
                || isListed(origin)
                || (publicUrl == null || publicUrl.isEmpty() ? isOf(host, origin) : isOwn(publicUrl, origin));
    }

    private boolean isListed(String origin) {
        return allowedOrigins != null
                && allowedOrigins.stream().map(String::strip).anyMatch(origin::equals);
    }

    private static boolean isOf(@Nullable String host, String origin) {
        return host != null
                && (origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host));
    }

    private static boolean isOwn(String publicUrl, String origin) {
        var url = URI.create(publicUrl);
        return (url.getScheme() + "://" + url.getRawAuthority())
                .toLowerCase(Locale.ROOT)
                .equals(origin.toLowerCase(Locale.ROOT));
    }
}
