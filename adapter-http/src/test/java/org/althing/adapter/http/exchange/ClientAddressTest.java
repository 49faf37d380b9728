package org.althing.adapter.http.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.simple.SimpleHttpHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

class ClientAddressTest {
    private final ClientAddress behindProxies = new ClientAddress("127.0.0.1, 10.0.0.0/8,2001:db8::/32");

    @Test
    void without_a_proxy_that_is_trusted_the_peer_is_the_client() {
        assertEquals("203.0.113.7", of(behindProxies, "203.0.113.7", "X-Forwarded-For", "192.0.2.1"));
        assertEquals("127.0.0.1", of(new ClientAddress(""), "127.0.0.1", "Forwarded", "for=192.0.2.1"));
        assertEquals("127.0.0.1", of(behindProxies, "127.0.0.1", "X-Other", "192.0.2.1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1|192.0.2.1",
                "198.51.100.9, 192.0.2.1|192.0.2.1",
                "192.0.2.1, 10.1.1.1, 10.1.1.2|192.0.2.1",
                "10.1.1.1|10.1.1.1",
                "192.0.2.1:4711|192.0.2.1",
                "::ffff:192.0.2.1|192.0.2.1",
                "2001:db9::7|2001:db9::7",
                "[2001:db9::7]:80|2001:db9::7",
                "192.0.2.1, unknown|127.0.0.1",
                "192.0.2.1, , 10.1.1.1|10.1.1.1",
                "<script>|127.0.0.1",
            })
    void of_what_proxies_say_the_right_most_stranger_is_believed(String header, String client) {
        assertEquals(client, of(behindProxies, "127.0.0.1", "X-Forwarded-For", header));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=192.0.2.1|192.0.2.1",
                "For=\"[2001:db9::7]:4711\";proto=https|2001:db9::7",
                "proto=http;for=192.0.2.1;by=10.1.1.1|192.0.2.1",
                "for=198.51.100.9, for=192.0.2.1|192.0.2.1",
                "for=192.0.2.1, for=10.1.1.1|192.0.2.1",
                "for=_hidden|127.0.0.1",
                "for=192.0.2.1, proto=https|127.0.0.1",
            })
    void the_header_of_rfc_7239_is_read_so_too(String header, String client) {
        assertEquals(client, of(behindProxies, "127.0.0.1", "Forwarded", header));
    }

    @Test
    void the_peer_over_ipv6_is_the_same_as_over_ipv4() {
        assertEquals("127.0.0.1", of(behindProxies, "::ffff:127.0.0.1", "X-Other", ""));
    }

    private static String of(ClientAddress addresses, String peer, String header, String value) {
        HttpRequest<?> request = Mockito.mock(HttpRequest.class);
        var headers = new SimpleHttpHeaders();
        headers.add(header, value);
        Mockito.when(request.getHeaders()).thenReturn(headers);
        try {
            Mockito.when(request.getRemoteAddress()).thenReturn(new InetSocketAddress(InetAddress.getByName(peer), 1));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
        return addresses.of(request).toString();
    }
}
