package org.althing.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the server may listen, and who could reach it there. */
class BindAddressTest {
    @Test
    void an_ipv6_address_stands_in_brackets() {
        assertEquals(new BindAddress("::1", 8090), BindAddress.of("[::1]:8090"));
        assertEquals("http://[::1]:8091", BindAddress.of("[::1]:0").url(8091));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8090", "127.0.0.1", "127.0.0.1:", ":8090", "127.0.0.1:65536", "::1:8090", "a b:1"})
    void what_is_no_address_and_port_is_refused(String raw) {
        assertFalse(BindAddress.isOne(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:0", "127.9.9.9:1", "[::1]:1", "localhost:1"})
    void only_this_machine_reaches_loopback(String raw) {
        assertTrue(BindAddress.of(raw).isLoopback());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:1", "[::]:1", "192.0.2.1:1"})
    void others_reach_every_other_address(String raw) {
        assertFalse(BindAddress.of(raw).isLoopback());
    }
}
