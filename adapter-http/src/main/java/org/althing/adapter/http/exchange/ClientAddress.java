package org.althing.adapter.http.exchange;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.althing.domain.AddressRange;
import org.althing.domain.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from: the other end of its connection, or what a proxy says that we trust.
 *
 * <p>Of {@code Forwarded} (RFC 7239), else {@code X-Forwarded-For}, the right-most hop that is none of our proxies is
 * believed: everything left of it, the client may have written itself.
 */
@Singleton
public final class ClientAddress {
    static final String ATTRIBUTE = IpAddress.class.getName();

    private static final List<AddressRange> LOOPBACK = List.of(
            AddressRange.parse("127.0.0.0/8").orElseThrow(),
            AddressRange.parse("::1").orElseThrow());
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^;\"]*)\"?\\s*(?:;|$)");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)\\](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");

    private final List<AddressRange> trusted;

    ClientAddress(@Value("${althing.server.trusted-proxies:}") String trusted) {
        this.trusted = Arrays.stream(trusted.split(","))
                .map(String::strip)
                .flatMap(range -> AddressRange.parse(range).stream())
                .toList();
    }

    /** That believes these proxies: addresses or ranges, with commas between them. */
    public static ClientAddress trusting(String proxies) {
        return new ClientAddress(proxies);
    }

    /** Whether the other end of a request's connection is a proxy that is believed. */
    public boolean isByProxy(HttpRequest<?> request) {
        return isTrusted(peer(request));
    }

    /** As it is found out the first time that somebody asks. */
    public IpAddress of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, IpAddress.class).orElseGet(() -> {
            var found = find(request);
            request.setAttribute(ATTRIBUTE, found);
            return found;
        });
    }

    private IpAddress find(HttpRequest<?> request) {
        var hop = peer(request);
        if (!isTrusted(hop)) {
            return hop;
        }
        for (var said : said(request.getHeaders()).reversed()) {
            if (said.isEmpty()) {
                return hop; // who wrote that hid something: no more is known than up to here
            }
            hop = said.get();
            if (!isTrusted(hop)) {
                return hop;
            }
        }
        return hop;
    }

    /** The other end of a request's connection. */
    public static IpAddress peer(HttpRequest<?> request) {
        return IpAddress.of(request.getRemoteAddress().getAddress().getAddress())
                .unmapped();
    }

    /** Whether an address is this machine's own, or one of the proxies that are believed. */
    public boolean isOwnOrProxy(IpAddress address) {
        return isTrusted(address) || isLoopback(address);
    }

    /** Whether it is one of this machine's own. */
    public static boolean isLoopback(IpAddress address) {
        return LOOPBACK.stream().anyMatch(range -> range.contains(address));
    }

    private boolean isTrusted(IpAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    /** The hops as they are told, the first one first; nothing where one is unknown, or hidden. */
    private static List<Optional<IpAddress>> said(HttpHeaders headers) {
        var forwarded = headers.getAll(HttpHeaders.FORWARDED);
        return forwarded.isEmpty()
                ? elements(headers.getAll(FORWARDED_FOR))
                        .map(ClientAddress::node)
                        .toList()
                : elements(forwarded).map(ClientAddress::forwardedFor).toList();
    }

    private static Stream<String> elements(List<String> values) {
        return values.stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip);
    }

    private static Optional<IpAddress> forwardedFor(String element) {
        var found = FOR.matcher(element);
        return found.find() ? node(found.group(1)) : Optional.empty();
    }

    /** RFC 7239, section 6; the port does not matter. */
    private static Optional<IpAddress> node(String node) {
        var parts = WITH_PORT.matcher(node);
        var address = parts.matches() ? either(parts.group(1), parts.group(2)) : node;
        return IpAddress.parse(address).map(IpAddress::unmapped);
    }

    private static String either(@Nullable String one, @Nullable String other) {
        return one != null ? one : String.valueOf(other);
    }
}
