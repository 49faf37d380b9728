package org.althing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,192.0.2.1",
        "192.0.2.77/24,192.0.2.0/24",
        "192.0.2.255/25,192.0.2.128/25",
        "192.0.2.1/32,192.0.2.1",
        "10.1.2.3/0,0.0.0.0/0",
        "2001:DB8::1/32,2001:db8::/32",
        "::ffff:192.0.2.1,192.0.2.1",
        "2001:db8::1/127,2001:db8::/127",
    })
    void a_range_has_one_form(String raw, String canonical) {
        assertEquals(Optional.of(canonical), AddressRange.parse(raw).map(AddressRange::toString));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "192.0.2.1/", "192.0.2.1/33", "192.0.2.1/-1", "192.0.2.1/024", "::1/129", "1/2/3", "a"})
    void what_is_no_range_is_none(String raw) {
        assertEquals(Optional.empty(), AddressRange.parse(raw));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24,192.0.2.255,true",
        "192.0.2.0/24,192.0.3.0,false",
        "192.0.2.0/24,::ffff:192.0.2.9,true",
        "192.0.2.1,192.0.2.1,true",
        "192.0.2.1,192.0.2.2,false",
        "0.0.0.0/0,203.0.113.9,true",
        "0.0.0.0/0,2001:db8::1,false",
        "::/0,2001:db8::1,true",
        "2001:db8:8000::/33,2001:db8:7fff::1,false",
        "2001:db8:8000::/33,2001:db8:ffff::1,true",
    })
    void a_range_contains_what_begins_as_it_does(String range, String address, boolean contained) {
        assertEquals(
                contained,
                AddressRange.parse(range)
                        .orElseThrow()
                        .contains(IpAddress.parse(address).orElseThrow()));
    }
}
