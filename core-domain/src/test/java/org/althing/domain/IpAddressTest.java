package org.althing.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.1", "192.0.2.255", "255.255.255.255"})
    void four_decimal_bytes_are_an_address_of_ipv4(String raw) {
        var address = IpAddress.parse(raw).orElseThrow();
        assertEquals(raw, address.value());
        assertEquals(AddressFamily.INET, address.family());
    }

    /** The examples of RFC 5952, sections 1 and 4. */
    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8::1:0:0:1, 2001:db8::1:0:0:1",
        "2001:DB8:0:0:1::1, 2001:db8::1:0:0:1",
        "2001:db8::0001, 2001:db8::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:db8::1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "0:0:0:0:0:0:0:0, ::",
        "0:0:0:0:0:0:0:1, ::1",
        "fe80:0:0:0:0:0:0:0, fe80::",
        "::ffff:c000:201, ::ffff:192.0.2.1",
        "::ffff:192.0.2.1, ::ffff:192.0.2.1",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221"
    })
    void however_it_was_written_an_address_of_ipv6_has_one_form(String raw, String canonical) {
        var address = IpAddress.parse(raw).orElseThrow();
        assertEquals(canonical, address.value());
        assertEquals(AddressFamily.INET6, address.family());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "0x7f.0.0.1",
                "1.2.3.4 ",
                "1..2.3",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8",
                "12345::",
                "g::1",
                "::1.2.3",
                "1.2.3.4::",
                "fe80::1%eth0",
                "[::1]",
                "1:",
                ":1"
            })
    void what_the_rfcs_do_not_allow_is_no_address(String raw) {
        assertTrue(IpAddress.parse(raw).isEmpty());
    }

    @Test
    void any_sixteen_bytes_survive_being_written_and_read() throws UnknownHostException {
        var random = new Random(20261121);
        for (int i = 0; i < 10_000; i++) {
            var bytes = new byte[16];
            random.nextBytes(bytes);
            for (int j = 0; j < bytes.length; j += 2) {
                if (random.nextBoolean()) {
                    bytes[j] = 0;
                    bytes[j + 1] = 0;
                }
            }
            var address = IpAddress.of(bytes);
            assertEquals(address, IpAddress.parse(address.value()).orElseThrow());
            assertArrayEquals(bytes, InetAddress.getByName(address.value()).getAddress(), address::value);
        }
    }

    @Test
    void another_number_of_bytes_is_a_mistake_of_ours() {
        assertThrows(IllegalArgumentException.class, () -> IpAddress.of(new byte[5]));
    }
}
